package io.millrace.sinks.snapshots.verify;

import io.millrace.sinks.stores.Store;
import io.millrace.sinks.stores.StoredFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What lies in a root: contract, section 1 (R1). */
record LayoutCheck(Store store, Findings findings) {
    private static final Set<String> ROOT = Set.of("README.md", "croissant.json", "LICENSE", "data", ".millrace");
    private static final Set<String> MILLRACE =
            Set.of("dataset.json", "commits", "snapshots", "tags", "erasures", "runs", "tmp");

    /** Path → bytes of the data files that are there. */
    SortedMap<String, Long> check() {
        check("", ROOT);
        check(".millrace/", MILLRACE);
        SortedMap<String, Long> files = new TreeMap<>();
        Set<String> listed = new HashSet<>();
        for (StoredFile file : store.list("data")) {
            listed.add(file.path());
            if (Names.isData(file.path())) {
                files.put(file.path(), file.bytes());
            } else {
                findings.add("R1", file.path(), "unexpected file or name");
            }
        }
        for (String split : directories("data", listed)) {
            findings.when(!split.matches("data/" + Names.SPLIT), "R1", split, "unexpected directory");
            directories(split, listed).forEach(inner -> findings.add("R1", inner, "unexpected directory"));
        }
        return files;
    }

    /** What lies in a directory and is no file. */
    private List<String> directories(String directory, Set<String> files) {
        return store.names(directory).stream()
                .map(name -> directory + "/" + name)
                .filter(path -> !files.contains(path))
                .sorted()
                .toList();
    }

    private void check(String directory, Set<String> allowed) {
        String named = directory.isEmpty() ? "" : directory.substring(0, directory.length() - 1);
        store.names(named).stream()
                .filter(name -> !allowed.contains(name))
                .sorted()
                .forEach(name -> findings.add("R1", directory + name, "unexpected entry"));
    }
}
