package io.millrace.sinks.snapshots.verify;

import io.millrace.sinks.snapshots.pages.BrokenShard;
import io.millrace.sinks.snapshots.pages.ShardReader;
import io.millrace.sinks.stores.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.parquet.format.RowGroup;

/** A shard by itself: footer, hash, pages, rows. In memory is at most one column of a row group, and its ids. */
final class FileCheck {
    private final Store store;
    private final Findings findings;
    private final DatasetFacts dataset;
    private final Set<String> erased;

    /** @param erased rows that must be in no file any more */
    FileCheck(Store store, Findings findings, DatasetFacts dataset, Set<String> erased) {
        this.store = store;
        this.findings = findings;
        this.dataset = dataset;
        this.erased = erased;
    }

    /** Empty if it cannot be read, which is told. */
    Optional<FileFacts> check(String path, boolean isFast) {
        try {
            ShardReader shard = new ShardReader(store, path);
            new FooterCheck(path, shard, dataset, findings).check();
            List<Long> groups = shard.footer().getRow_groups().stream()
                    .map(RowGroup::getNum_rows)
                    .toList();
            FileFacts facts = new FileFacts(shard.size(), shard.footer().getNum_rows(), groups, null, null, null);
            return Optional.of(isFast ? facts : contents(path, shard, facts));
        } catch (IOException broken) {
            findings.add("R11", path, "not readable as Parquet: " + broken.getMessage());
            return Optional.empty();
        }
    }

    private FileFacts contents(String path, ShardReader shard, FileFacts facts) throws IOException {
        String sha256 = hash(path);
        int before = findings.count();
        checkPages(path, shard);
        SeenIds ids = findings.count() > before ? null : rows(path, shard);
        return new FileFacts(
                facts.bytes(),
                facts.rows(),
                facts.rowGroups(),
                sha256,
                ids == null ? null : ids.source(),
                ids == null ? null : ids.hashes());
    }

    private String hash(String path) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(store.open(path, 0), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void checkPages(String path, ShardReader shard) {
        PagesCheck pages = new PagesCheck(findings);
        for (int group = 0; group < shard.footer().getRow_groups().size(); group++) {
            for (int column = 0; column < shard.columns().size(); column++) {
                String name = String.join(".", shard.columns().get(column).getPath());
                String where = path + " row group " + group + " column " + name;
                try {
                    pages.check(where, shard.chunk(group, column));
                } catch (IOException | RuntimeException broken) {
                    findings.add("R15", where, "pages not readable: " + broken.getMessage());
                }
            }
        }
    }

    /** Null if they cannot be read, which is told. */
    private SeenIds rows(String path, ShardReader shard) {
        SeenIds ids;
        try {
            ids = new RowsCheck(path, shard, dataset, findings, erased).check();
        } catch (BrokenShard foreign) {
            findings.add("R11", path, "rows not read: " + foreign.getMessage());
            return null;
        } catch (IOException | RuntimeException broken) {
            findings.add("R11", path, "rows not readable: " + broken.getMessage());
            return null;
        }
        if (ids.isMalformed() || ids.hashes().length == 0) {
            findings.add("R17", path, "malformed _mr_id");
        } else {
            findings.when(SeenIds.hasRepeats(ids.hashes()), "R17", path, "_mr_id repeats inside the file");
        }
        findings.when(ids.firstErased() != null, "R9", path, "holds erased row " + ids.firstErased());
        return ids;
    }
}
