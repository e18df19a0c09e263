package io.millrace.sinks.snapshots;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.sinks.stores.Store;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The manifests of a root as JSON. */
record Place(Store store) {
    private static final String SUFFIX = ".json";

    /** Names of the manifests of a directory without {@code .json}, sorted. */
    List<String> names(String directory) {
        return store.names(directory).stream()
                .filter(name -> name.endsWith(SUFFIX))
                .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                .sorted()
                .toList();
    }

    interface Reading<T> {
        T of(ObjectNode node) throws IOException;
    }

    /**
     * Empty where there is no such file.
     *
     * @throws Refusal if it is damaged
     */
    <T> Optional<T> read(String path, Reading<T> reading) {
        Optional<byte[]> json = store.read(path);
        if (json.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.of(SnapshotJson.object(json.get())));
        } catch (IOException wrong) {
            throw damaged(path, wrong.getMessage());
        } catch (IllegalArgumentException | NullPointerException malformed) {
            throw damaged(path, "lacks a field or holds a wrong one");
        }
    }

    Refusal damaged(String path, String what) {
        return new Refusal(
                Trouble.REFUSED,
                store.name(path) + " " + what
                        + ": restore the file from a copy of the dataset; millrace snapshot verify"
                        + " names all damage");
    }
}
