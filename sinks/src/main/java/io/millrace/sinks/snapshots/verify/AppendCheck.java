package io.millrace.sinks.snapshots.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** The numbers of an append against those of the one before: contract, section 4. */
record AppendCheck(Findings findings, String path, JsonNode append) {
    /** @param number of appends in force before it */
    void check(InForce before, long number) {
        findings.when(
                append.get("append").longValue() != number,
                CommitsCheck.RULE,
                path,
                "append " + append.get("append") + ", but " + number + " are in force");
        JsonNode counts = append.get("counts");
        if (!areGood(counts)) {
            findings.add(CommitsCheck.RULE, path, "malformed counts");
            return;
        }
        long consumed = counts.get("consumed").longValue();
        long offsets = Offsets.of(append.get("source")).values().stream()
                .mapToLong(span -> span.to() - span.from())
                .sum();
        findings.when(
                consumed > offsets,
                CommitsCheck.RULE,
                path,
                "consumed " + consumed + " records, but source has " + offsets + " offsets");
        JsonNode checkpoint = append.path("x").path("checkpoint");
        findings.when(
                !checkpoint.isMissingNode() && !checkpoint.isTextual(),
                CommitsCheck.RULE,
                path,
                "x.checkpoint is no text");
        checkHeld(before, counts);
    }

    private void checkHeld(InForce before, JsonNode counts) {
        long held = before.held()
                + counts.get("consumed").longValue()
                + counts.get("added").longValue();
        for (JsonNode rejected : counts.get("rejected")) {
            held -= rejected.longValue();
        }
        for (JsonNode file : append.get("add")) {
            held -= file.get("rows").longValue();
        }
        long said = append.get("held").longValue();
        findings.when(
                said != held || held < 0,
                CommitsCheck.RULE,
                path,
                "held is " + said + ", the appends in force give " + held);
        boolean isIdle =
                append.get("source").isEmpty() && counts.get("rejected").isEmpty();
        findings.when(
                append.get("add").isEmpty() && (said != 0 || isIdle),
                CommitsCheck.RULE,
                path,
                "an append without files ends the input: it has a source or rejects, and held is 0");
    }

    private static boolean areGood(JsonNode counts) {
        Set<String> fields = new HashSet<>();
        counts.fieldNames().forEachRemaining(fields::add);
        fields.remove("x");
        return fields.equals(Set.of("consumed", "added", "rejected"))
                && isCount(counts.get("consumed"))
                && isCount(counts.get("added"))
                && counts.get("rejected").isObject()
                && counts.get("rejected").properties().stream()
                        .allMatch(each -> each.getKey().matches(Names.REASON)
                                && isCount(each.getValue())
                                && each.getValue().longValue() > 0);
    }

    private static boolean isCount(JsonNode number) {
        return number.isIntegralNumber() && number.longValue() >= 0;
    }
}
