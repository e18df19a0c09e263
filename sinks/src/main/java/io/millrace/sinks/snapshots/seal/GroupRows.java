package io.millrace.sinks.snapshots.seal;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.sinks.snapshots.ListedFile;
import io.millrace.sinks.snapshots.Snapshot;
import io.millrace.sinks.snapshots.pages.ShardReader;
import io.millrace.sinks.stores.Store;
import java.io.IOException;
import org.apache.parquet.format.RowGroup;

/** How many rows a row group of a sealed root gets, so that it is about as large as R16 aims at. */
record GroupRows(Store store, boolean isMedia) {
    private static final long TRAIN_BYTES = 48L << 20;
    private static final long MEDIA_BYTES = 20L << 20;

    /** By the mean size of a row before compression, as the footers say it. */
    long of(Snapshot snapshot, String split) {
        long bytes = snapshot.files()
                .filter(file -> file.split().equals(split))
                .mapToLong(this::bytes)
                .sum();
        long mean = Math.max(1, bytes / Math.max(1, snapshot.rows(split)));
        return Math.max(1, (isMedia ? MEDIA_BYTES : TRAIN_BYTES) / mean);
    }

    private long bytes(ListedFile file) {
        try {
            return new ShardReader(store, file.path())
                    .footer().getRow_groups().stream()
                            .mapToLong(RowGroup::getTotal_byte_size)
                            .sum();
        } catch (IOException broken) {
            throw new Refusal(
                    Trouble.REFUSED,
                    store.name(file.path()) + " " + broken.getMessage()
                            + ": restore it from a copy of the dataset; millrace snapshot verify names all damage",
                    broken);
        }
    }
}
