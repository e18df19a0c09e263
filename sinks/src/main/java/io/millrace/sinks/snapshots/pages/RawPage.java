package io.millrace.sinks.snapshots.pages;

import java.util.zip.CRC32;
import org.apache.parquet.format.PageHeader;

/**
 * A page as stored.
 *
 * @param number among the pages of its chunk, from 0
 * @param offset of its body in the bytes of the chunk
 */
public record RawPage(int number, PageHeader header, int offset) {
    /** Whether the body has the checksum that the header says: CRC-32 of its bytes as stored. */
    public boolean isSound(byte[] chunk) {
        CRC32 sum = new CRC32();
        sum.update(chunk, offset, header.getCompressed_page_size());
        return (int) sum.getValue() == header.getCrc();
    }
}
