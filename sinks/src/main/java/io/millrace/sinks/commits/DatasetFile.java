package io.millrace.sinks.commits;

import io.millrace.core.Refusal;
import io.millrace.sinks.stores.Store;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What {@code dataset.json} fixes for the life of a root: contract, R4.
 *
 * @param features JSON object, column → feature, in the order of the columns
 * @param neverNull columns without nulls
 * @param shapes tensor column → dimensions
 * @param ciphertext column → {@code encrypt} or {@code token}
 */
public record DatasetFile(
        String name,
        String profile,
        String features,
        List<String> neverNull,
        SortedMap<String, List<Integer>> shapes,
        SortedMap<String, String> ciphertext,
        SplitPoints split) {
    public DatasetFile {
        neverNull = List.copyOf(neverNull);
        shapes = Collections.unmodifiableSortedMap(new TreeMap<>(shapes));
        ciphertext = Collections.unmodifiableSortedMap(new TreeMap<>(ciphertext));
    }

    /** The one in a root, or empty if there is none. */
    static Optional<DatasetFile> read(Store store) {
        return store.read(RootLayout.DATASET).map(json -> reading(store, json, DatasetJson::read));
    }

    /** The id of a root that is established: drawn when it was made, so that no other directory has it. */
    public static String id(Root root) {
        Store store = root.store();
        byte[] json = store.read(RootLayout.DATASET).orElseThrow(() -> damaged(store, null));
        return reading(store, json, DatasetJson::id);
    }

    /** The same for all that says the same: hex of a SHA-256. */
    public String digest() {
        return FileHash.of(DatasetJson.write(this));
    }

    private interface Reading<T> {
        T of(byte[] json) throws IOException;
    }

    private static <T> T reading(Store store, byte[] json, Reading<T> reading) {
        try {
            return reading.of(json);
        } catch (IOException | IllegalArgumentException wrong) {
            throw damaged(store, wrong);
        }
    }

    private static Refusal damaged(Store store, Exception wrong) {
        return new Refusal(
                Refusal.Trouble.REFUSED,
                store.name(RootLayout.DATASET)
                        + " is damaged: restore it from a copy of the dataset, or write to a new path",
                wrong);
    }

    /** Each column's feature as JSON text, in order. */
    Map<String, String> columns() {
        return DatasetJson.columns(features);
    }

    /**
     * Refuses a directory that holds another dataset or other files; writes nothing.
     *
     * @throws Refusal naming the first difference
     */
    public void check(Root root) {
        Optional<DatasetFile> there = root.dataset();
        if (there.isPresent()) {
            new DatasetDifference(root.name(), there.get(), this).refuse();
        } else if (root.next() > 0) {
            throw new Refusal(
                    Refusal.Trouble.REFUSED,
                    root.store().name(RootLayout.DATASET)
                            + " is missing, but there are commits: restore it from a copy of the"
                            + " dataset, or write to a new path");
        } else {
            new ForeignFiles(root.store()).refuse();
        }
        if (root.isSealed()) {
            throw new Refusal(
                    Refusal.Trouble.REFUSED,
                    root.name() + " is a sealed dataset, which is never written again: give the sink a new path");
        }
    }

    /**
     * Makes the directory what this says: dataset.json first and only if it is absent, then data card and Croissant file.
     *
     * @throws Refusal if it holds another dataset or other files, or cannot be written
     */
    public void establish(Root root, DataCard card) {
        check(root);
        Store store = root.store();
        store.prove();
        if (store.size(RootLayout.DATASET).isEmpty()
                && !store.putIfAbsent(
                        RootLayout.DATASET,
                        DatasetJson.write(this, UUID.randomUUID().toString()))) {
            check(root);
        }
        store.makeDirectory(RootLayout.COMMITS);
        store.makeDirectory(RootLayout.DATA);
        card.writeIfAbsent(this, store);
    }
}
