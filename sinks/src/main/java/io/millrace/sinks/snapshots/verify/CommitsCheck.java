package io.millrace.sinks.snapshots.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The chain of commits: contract, section 4 (R5). */
final class CommitsCheck {
    static final String RULE = "R5";
    private static final Map<String, Map<String, Shape>> KINDS = Map.of(
            "append",
            Map.of(
                    "append", Shape.WHOLE,
                    "source", Shape.OBJECT,
                    "held", Shape.WHOLE,
                    "counts", Shape.OBJECT,
                    "add", Shape.ARRAY,
                    "remove", Shape.ARRAY),
            "rewrite",
            Map.of("add", Shape.ARRAY, "remove", Shape.ARRAY),
            "rollback",
            Map.of("to_append", Shape.WHOLE, "remove", Shape.ARRAY),
            "seal",
            Map.of("of", Shape.OBJECT, "source", Shape.OBJECT, "add", Shape.ARRAY));
    private static final Set<String> ALWAYS = Set.of("format", "seq", "kind", "created_at", "x");

    private final Manifests manifests;
    private final Findings findings;
    private final CommitFacts facts = new CommitFacts();
    private final List<InForce> inForce = new ArrayList<>(List.of(InForce.NOTHING));

    CommitsCheck(Manifests manifests) {
        this.manifests = manifests;
        this.findings = manifests.findings();
    }

    /** Empty if a commit is such that those behind it mean nothing, which is told. */
    Optional<CommitFacts> check() {
        for (String name : manifests.names("commits", RULE, Names.SEQ)) {
            String path = Manifests.path("commits", name);
            Optional<ObjectNode> commit = load(path);
            if (commit.isEmpty() || !fits(path, name, commit.get())) {
                return Optional.empty();
            }
        }
        new WriterNumbers(findings).check(facts.every.keySet());
        return Optional.of(facts);
    }

    private Optional<ObjectNode> load(String path) {
        return manifests
                .load(
                        path,
                        RULE,
                        Map.of(
                                "seq",
                                Shape.WHOLE,
                                "kind",
                                Shape.text("append|rewrite|rollback|seal"),
                                "created_at",
                                Shape.text(Names.TIME)))
                .flatMap(head ->
                        manifests.load(path, RULE, KINDS.get(head.get("kind").asText())));
    }

    private boolean fits(String path, String name, ObjectNode commit) {
        int expected = facts.commits.size();
        if (commit.get("seq").longValue() != expected || !name.equals(String.format("%020d", expected))) {
            findings.add(RULE, path, "seq " + commit.get("seq") + ", expected " + expected);
            return false;
        }
        checkFields(path, commit);
        if (!hasGoodEntries(path, commit)) {
            return false;
        }
        checkLists(path, commit);
        String kind = commit.get("kind").asText();
        boolean goesOn = true;
        switch (kind) {
            case "append", "seal" -> take(path, commit, kind);
            case "rollback" -> goesOn = rollback(path, commit);
            default -> new RewriteCheck(findings, facts).check(path, commit);
        }
        checkPaths(path, commit, kind);
        facts.take(commit);
        return goesOn;
    }

    private void checkFields(String path, ObjectNode commit) {
        Set<String> known = KINDS.get(commit.get("kind").asText()).keySet();
        commit.fieldNames()
                .forEachRemaining(field -> findings.when(
                        !ALWAYS.contains(field) && !known.contains(field), RULE, path, "unknown field " + field));
    }

    private boolean hasGoodEntries(String path, ObjectNode commit) {
        boolean isRewrite = commit.get("kind").asText().equals("rewrite");
        boolean isGood = !commit.has("source") || Offsets.areGood(commit.get("source"));
        for (JsonNode file : commit.path("add")) {
            boolean isReplacement = isRewrite && file.has("replaces");
            isGood &= Entries.isGood(file, isReplacement ? Set.of("source", "replaces") : Set.of("source"));
        }
        findings.when(!isGood, RULE, path, "malformed file entry or source ranges");
        return isGood;
    }

    private void checkLists(String path, ObjectNode commit) {
        List<String> add = new ArrayList<>();
        commit.path("add").forEach(file -> add.add(file.get("path").asText()));
        List<String> remove = new ArrayList<>();
        commit.path("remove").forEach(file -> remove.add(file.asText()));
        findings.when(isUnsorted(add) || isUnsorted(remove), RULE, path, "add or remove not sorted or not unique");
        remove.stream()
                .filter(file -> !facts.state.containsKey(file))
                .findFirst()
                .ifPresent(file -> findings.add(RULE, path, "removes what is not there: " + file));
    }

    private static boolean isUnsorted(List<String> paths) {
        return !List.copyOf(new TreeSet<>(paths)).equals(paths);
    }

    private void take(String path, ObjectNode commit, String kind) {
        InForce last = inForce.get(inForce.size() - 1);
        boolean isSeal = kind.equals("seal");
        findings.when(
                !commit.path("remove").isEmpty() || (isSeal && !facts.commits.isEmpty()),
                RULE,
                path,
                kind + " must not remove, and a seal is the first commit");
        Offsets.of(commit.get("source")).forEach((partition, span) -> {
            long end = last.ends().getOrDefault(partition, span.from());
            findings.when(
                    span.from() != end, RULE, path, partition + " starts at " + span.from() + ", its end is " + end);
        });
        if (isSeal) {
            JsonNode of = commit.get("of");
            findings.when(
                    !of.path("snapshot_id").asText().matches(Names.HASH)
                            || !of.path("seed").isIntegralNumber()
                            || !of.path("lanes").isIntegralNumber(),
                    RULE,
                    path,
                    "a seal needs of{snapshot_id, seed, lanes}");
        } else {
            new AppendCheck(findings, path, commit).check(last, inForce.size() - 1L);
            facts.mustGo.addAll(facts.undone);
        }
        InForce now = last.then(commit);
        inForce.add(now);
        commit.get("add").forEach(file -> checkFile(path, file, now));
    }

    private void checkFile(String path, JsonNode file, InForce now) {
        String named = file.get("path").asText();
        Offsets.of(file.get("source"))
                .forEach((partition, span) -> findings.when(
                        !now.covers(partition, span),
                        RULE,
                        path,
                        named + ": offsets " + span.from() + "-" + span.to() + " of " + partition
                                + " were not consumed yet"));
        findings.when(
                !Entries.hasGoodPieces(file), RULE, path, named + ": malformed pieces, or more bytes than the file");
    }

    private boolean rollback(String path, ObjectNode commit) {
        long to = commit.get("to_append").longValue();
        if (to < -1 || to >= inForce.size() - 2) {
            findings.add(RULE, path, "to_append " + to + ", but " + (inForce.size() - 1) + " appends are in force");
            return false;
        }
        List<InForce> gone = inForce.subList((int) to + 2, inForce.size());
        Set<String> back = new HashSet<>();
        gone.forEach(append -> back.addAll(append.files()));
        for (ObjectNode old : facts.commits) {
            old.path("add").forEach(file -> {
                if (file.has("replaces") && back.contains(file.get("replaces").asText())) {
                    back.add(file.get("path").asText());
                }
            });
        }
        SortedSet<String> wanted = new TreeSet<>(back);
        wanted.retainAll(facts.state.keySet());
        SortedSet<String> removed = new TreeSet<>();
        commit.get("remove").forEach(file -> removed.add(file.asText()));
        Stream.concat(wanted.stream(), removed.stream())
                .filter(file -> wanted.contains(file) != removed.contains(file))
                .min(String::compareTo)
                .ifPresent(file ->
                        findings.add(RULE, path, "remove differs from the files of the undone appends: " + file));
        facts.undone.addAll(back);
        gone.clear();
        return true;
    }

    private void checkPaths(String path, ObjectNode commit, String kind) {
        for (JsonNode file : commit.path("add")) {
            String named = file.get("path").asText();
            var pattern = kind.equals("seal") ? Names.SHARD : Names.PART;
            findings.when(facts.every.containsKey(named), "R1", path, "path used again: " + named);
            findings.when(
                    !pattern.matcher(Names.file(named)).matches(),
                    "R1",
                    path,
                    "file name does not fit the kind of root: " + named);
            facts.every.put(named, file);
        }
    }

    /** How files replace others: path of a removed file → path of the one that replaces it. */
    static Map<String, String> replacements(JsonNode commit) {
        Map<String, String> replacements = new HashMap<>();
        commit.path("add").forEach(file -> {
            if (file.has("replaces")) {
                replacements.put(file.get("replaces").asText(), file.get("path").asText());
            }
        });
        return replacements;
    }
}
