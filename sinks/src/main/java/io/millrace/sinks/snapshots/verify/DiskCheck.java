package io.millrace.sinks.snapshots.verify;

import io.millrace.sinks.snapshots.ListedFile;
import io.millrace.sinks.stores.Store;
import java.util.Set;
import java.util.TreeSet;

/** Which files must be there, and which must not: contract, sections 4 and 5. */
record DiskCheck(Store store, Findings findings, CommitFacts commits, Set<String> disk) {
    void check(SnapshotFacts snapshots) {
        Set<String> needed = new TreeSet<>(commits.state.keySet());
        snapshots.valid().values().forEach(snapshot -> snapshot.files()
                .map(ListedFile::path)
                .forEach(needed::add));
        needed.stream()
                .filter(path -> !disk.contains(path) && store.size(path).isEmpty())
                .forEach(path -> findings.add("R7", path, "listed but not on disk"));
        disk.stream().filter(path -> !commits.every.containsKey(path)).forEach(this::tellStray);
        disk.stream()
                .filter(commits.mustGo::contains)
                .forEach(path -> findings.add(
                        CommitsCheck.RULE, path, "removed by a rollback, but on disk after the next append"));
    }

    /** A job that runs may have placed it for a commit of its own that is under way. */
    private void tellStray(String path) {
        findings.add("R1", path, "on disk but in no commit (a job that runs may be about to put one)");
    }
}
