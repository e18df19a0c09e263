package io.millrace.sinks.commits;

import io.millrace.core.Refusal;
import java.io.IOException;
import java.nio.file.Files;
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
    static Optional<DatasetFile> read(RootLayout layout) {
        if (!Files.exists(layout.dataset())) {
            return Optional.empty();
        }
        return Optional.of(reading(layout, DatasetJson::read));
    }

    /** The id of a root that is established: drawn when it was made, so that no other directory has it. */
    public static String id(Root root) {
        return reading(root.layout(), DatasetJson::id);
    }

    /** The same for all that says the same: hex of a SHA-256. */
    public String digest() {
        return FileHash.of(DatasetJson.write(this));
    }

    private interface Reading<T> {
        T of(byte[] json) throws IOException;
    }

    private static <T> T reading(RootLayout layout, Reading<T> reading) {
        try {
            return reading.of(Files.readAllBytes(layout.dataset()));
        } catch (java.nio.file.FileSystemException unreadable) {
            throw DiskTrouble.read(layout.dataset(), unreadable);
        } catch (IOException | IllegalArgumentException wrong) {
            throw new Refusal(
                    Refusal.Trouble.REFUSED,
                    layout.dataset() + " is damaged: restore it from a copy of the dataset, or write to a new path",
                    wrong);
        }
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
            new DatasetDifference(root.layout().root(), there.get(), this).refuse();
        } else if (root.next() > 0) {
            throw new Refusal(
                    Refusal.Trouble.REFUSED,
                    root.layout().dataset() + " is missing, but there are commits: restore it from a copy of the"
                            + " dataset, or write to a new path");
        } else {
            new ForeignFiles(root.layout()).refuse();
        }
        if (root.isSealed()) {
            throw new Refusal(
                    Refusal.Trouble.REFUSED,
                    root.layout().root()
                            + " is a sealed dataset, which is never written again: give the sink a new path");
        }
    }

    /**
     * Makes the directory what this says: dataset.json first and only if it is absent, then data card and Croissant file.
     *
     * @throws Refusal if it holds another dataset or other files, or cannot be written
     */
    public void establish(Root root, DataCard card) {
        check(root);
        RootLayout layout = root.layout();
        RootFiles files = new RootFiles(layout);
        if (!Files.exists(layout.dataset())
                && !files.putIfAbsent(
                        layout.dataset(),
                        DatasetJson.write(this, UUID.randomUUID().toString()))) {
            check(root);
        }
        files.makeDirectory(layout.commits());
        files.makeDirectory(layout.data());
        card.writeIfAbsent(this, files, layout);
    }
}
