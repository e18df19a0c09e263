package io.millrace.sinks.commits;

import io.millrace.core.Refusal;
import io.millrace.sinks.stores.Store;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;

/** Nothing but a dataset lies in a root (contract, R1), so a directory with other files is not taken for one. */
record ForeignFiles(Store store) {
    private static final Set<String> OURS = Set.of("README.md", "croissant.json", "LICENSE", "data", ".millrace");

    void refuse() {
        if (store.directory().filter(Files::isRegularFile).isPresent()) {
            throw refusal("is a file");
        }
        Optional<String> foreign =
                store.names("").stream().filter(name -> !OURS.contains(name)).min(String::compareTo);
        if (foreign.isPresent()) {
            throw refusal("holds no dataset but other files (" + foreign.get() + ")");
        }
    }

    private Refusal refusal(String what) {
        return new Refusal(
                Refusal.Trouble.REFUSED, store.name("") + " " + what + ": give the sink a new or an empty directory");
    }
}
