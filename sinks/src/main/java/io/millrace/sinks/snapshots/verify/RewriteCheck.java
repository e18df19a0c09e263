package io.millrace.sinks.snapshots.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.sinks.snapshots.ListedFile;
import java.util.HashSet;
import java.util.Set;

/** What an erasure's rewrite puts in the place of what it removes: contract, section 4. */
record RewriteCheck(Findings findings, CommitFacts before) {
    void check(String path, JsonNode rewrite) {
        Set<String> removed = new HashSet<>();
        rewrite.get("remove").forEach(file -> removed.add(file.asText()));
        Set<String> replaced = new HashSet<>();
        boolean isGood = !removed.isEmpty();
        for (JsonNode file : rewrite.get("add")) {
            String old = file.path("replaces").asText();
            isGood &= replaced.add(old) && removed.contains(old) && isSmaller(file, before.state.get(old));
        }
        findings.when(
                !isGood,
                CommitsCheck.RULE,
                path,
                "a rewrite replaces removed files of the same split, with no more rows");
    }

    private static boolean isSmaller(JsonNode file, ListedFile old) {
        return old == null
                || (Names.split(file.get("path").asText()).equals(old.split())
                        && file.get("rows").longValue() <= old.rows());
    }
}
