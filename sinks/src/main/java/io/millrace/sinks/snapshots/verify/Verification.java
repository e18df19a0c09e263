package io.millrace.sinks.snapshots.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.sinks.snapshots.ListedFile;
import io.millrace.sinks.snapshots.Snapshot;
import io.millrace.sinks.stores.Store;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Holds a whole root against the contract. May run beside a job: what is listed first is held against commits that are
 * read later. In memory are the manifests, one column of a row group, and eight bytes for each row.
 */
public final class Verification {
    /**
     * What to read of data files.
     *
     * @param isFast footers only: no hashes, pages and rows
     * @param snapshot the one whose files are read, or null for all files
     */
    public record Scope(boolean isFast, Snapshot snapshot) {
        /** All there is. */
        public static final Scope EVERYTHING = new Scope(false, null);

        private Predicate<String> files() {
            Set<String> paths = new HashSet<>();
            if (snapshot != null) {
                snapshot.files().map(ListedFile::path).forEach(paths::add);
            }
            return snapshot == null ? path -> true : paths::contains;
        }
    }

    /**
     * What was found.
     *
     * @param files data files that were read
     * @param rows in them
     */
    public record Result(List<Violation> violations, int files, long rows) {}

    private final Store store;
    private final Scope scope;
    private final Findings findings = new Findings();
    private final Manifests manifests;
    private final SnapshotsCheck snapshotsCheck;
    private final ErasureCheck erasures;
    private final RunsCheck runsCheck;
    private final TagsCheck tagsCheck;
    private final Map<String, FileFacts> files = new TreeMap<>();

    private Verification(Store store, Scope scope) {
        this.store = store;
        this.scope = scope;
        this.manifests = new Manifests(store, findings);
        this.snapshotsCheck = new SnapshotsCheck(manifests);
        this.erasures = new ErasureCheck(manifests);
        this.runsCheck = new RunsCheck(manifests);
        this.tagsCheck = new TagsCheck(manifests);
    }

    /** @throws io.millrace.core.Refusal if the store cannot be read */
    public static Result of(Store store, Scope scope) {
        return new Verification(store, scope).run();
    }

    private Result run() {
        SortedMap<String, Long> disk = new LayoutCheck(store, findings).check();
        SortedMap<String, String> tags = tagsCheck.read();
        SortedMap<String, Snapshot> snapshots = snapshotsCheck.read();
        SortedMap<String, ObjectNode> runs = runsCheck.read();
        erasures.read();
        Optional<DatasetFacts> dataset = new DatasetCheck(manifests).check();
        Optional<CommitFacts> commits = new CommitsCheck(manifests).check();
        dataset.ifPresent(facts -> readFiles(disk, facts));
        if (dataset.isPresent() && commits.isPresent()) {
            SnapshotFacts facts = snapshots(snapshots, commits.get());
            erasures.check(commits.get(), disk.keySet());
            runsCheck.check(runs, snapshots);
            erasures.checkExposed(runs, facts.revoked());
            new DiskCheck(store, findings, commits.get(), disk.keySet()).check(facts);
            compare(commits.get());
            checkUnique(facts, commits.get());
            tagsCheck.check(tags, facts);
            describe(
                    dataset.get(),
                    commits.get(),
                    Optional.ofNullable(snapshots.get(tags.getOrDefault(TagsCheck.LATEST, ""))));
            if (commits.get().isSealed()) {
                new SealCheck(findings).check(commits.get(), snapshots.size());
            }
        }
        return new Result(
                findings.all(),
                files.size(),
                files.values().stream().mapToLong(FileFacts::rows).sum());
    }

    private void readFiles(SortedMap<String, Long> disk, DatasetFacts dataset) {
        FileCheck check = new FileCheck(store, findings, dataset, erasures.erasedRows());
        Set<String> unknown = new TreeSet<>();
        disk.keySet().stream().filter(scope.files()).forEach(path -> {
            check.check(path, scope.isFast()).ifPresent(facts -> files.put(path, facts));
            if (!dataset.split().weights().containsKey(Names.split(path))) {
                unknown.add(Names.split(path));
            }
        });
        findings.when(!unknown.isEmpty(), "R6", "data", "split without a weight: " + unknown);
    }

    private SnapshotFacts snapshots(SortedMap<String, Snapshot> snapshots, CommitFacts commits) {
        snapshotsCheck.check(commits);
        Set<String> gone = erasures.files();
        Set<String> revoked = new TreeSet<>();
        snapshots.forEach((id, snapshot) -> {
            if (snapshot.files().anyMatch(file -> gone.contains(file.path()) || commits.undone.contains(file.path()))) {
                revoked.add(id);
            }
        });
        return new SnapshotFacts(snapshots, revoked);
    }

    /** Each file against what its commit says. */
    private void compare(CommitFacts commits) {
        files.forEach((path, facts) -> {
            JsonNode entry = commits.every.get(path);
            if (entry != null) {
                ListedFile said = Entries.listed(entry);
                compare(path, "bytes", facts.bytes(), said.bytes());
                compare(path, "rows", facts.rows(), said.rows());
                compare(path, "row_groups", facts.rowGroups(), said.rowGroups());
                compare(path, "sha256", facts.sha256() == null ? said.sha256() : facts.sha256(), said.sha256());
                findings.when(
                        facts.hasRows() && !facts.source().equals(Offsets.of(entry.get("source"))),
                        CommitsCheck.RULE,
                        path,
                        "source is not the hull of its row ids");
                compareReplaced(path, entry, facts);
            }
        });
    }

    private void compare(String path, String field, Object is, Object said) {
        findings.when(!is.equals(said), CommitsCheck.RULE, path, field + " is " + is + ", its commit says " + said);
    }

    private void compareReplaced(String path, JsonNode entry, FileFacts facts) {
        FileFacts old = files.get(entry.path("replaces").asText());
        boolean areBoth = old != null && old.hasRows() && facts.hasRows();
        findings.when(
                areBoth && Arrays.stream(facts.ids()).anyMatch(id -> Arrays.binarySearch(old.ids(), id) < 0),
                CommitsCheck.RULE,
                path,
                "a rewrite holds rows that the replaced file had not");
    }

    private void checkUnique(SnapshotFacts snapshots, CommitFacts commits) {
        Map<String, Set<String>> lists = new TreeMap<>();
        lists.put("state", commits.state.keySet());
        snapshots.valid().forEach((id, snapshot) -> {
            Set<String> paths = new HashSet<>();
            snapshot.files().forEach(file -> paths.add(file.path()));
            lists.put("snapshot " + snapshot.shortId(), paths);
        });
        new Uniqueness(files, lists)
                .broken().stream()
                        .sorted()
                        .forEach(list -> findings.add("R17", list, "_mr_id repeats in two of its files"));
    }

    private void describe(DatasetFacts dataset, CommitFacts commits, Optional<Snapshot> latest) {
        SortedSet<String> splits = latest.map(Snapshot::splits)
                .filter(some -> !some.isEmpty())
                .orElseGet(() -> new TreeSet<>(dataset.split().splits()));
        long minor = latest.map(snapshot -> 1 + snapshot.commit()).orElse(0L);
        CardCheck card = new CardCheck(manifests, splits);
        card.checkReadme();
        card.checkCroissant(dataset, commits.isSealed(), (1 + erasures.done().size()) + "." + minor + ".0");
    }
}
