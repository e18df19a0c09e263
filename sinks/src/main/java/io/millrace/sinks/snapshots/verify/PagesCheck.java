package io.millrace.sinks.snapshots.verify;

import io.millrace.sinks.snapshots.pages.BrokenShard;
import io.millrace.sinks.snapshots.pages.Chunk;
import io.millrace.sinks.snapshots.pages.RawPage;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;

/** Every page of a shard against its checksum: contract, R15. */
record PagesCheck(Findings findings) {
    /** @param where file, row group and column */
    void check(String where, Chunk chunk) {
        try {
            for (RawPage page : chunk.pages()) {
                check(where + " page " + page.number(), chunk, page);
            }
        } catch (BrokenShard broken) {
            findings.add("R15", where, broken.getMessage());
        }
    }

    private void check(String where, Chunk chunk, RawPage page) {
        PageHeader header = page.header();
        findings.when(header.getType() == PageType.DATA_PAGE_V2, "R15", where, "data page V2");
        if (!header.isSetCrc()) {
            findings.add("R15", where, "page without CRC");
        } else {
            findings.when(!page.isSound(chunk.bytes()), "R15", where, "page CRC does not match");
        }
    }
}
