package io.millrace.sinks.commits;

import io.millrace.core.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The first thing in which a root and a pipeline disagree. */
record DatasetDifference(String root, DatasetFile there, DatasetFile wanted) {
    void refuse() {
        compare("the name", there.name(), wanted.name());
        compare("the profile", there.profile(), wanted.profile());
        compareColumns();
        for (String column : there.columns().keySet()) {
            String subject = "column " + column;
            compare(subject, nullable(there, column), nullable(wanted, column));
            compare(
                    subject,
                    "shape " + there.shapes().get(column),
                    "shape " + wanted.shapes().get(column));
            compare(subject, sealed(there, column), sealed(wanted, column));
        }
        compare("the split key", key(there), key(wanted));
        compare("the split seed", there.split().seed(), wanted.split().seed());
        compare("the list of split weights", weights(there), weights(wanted));
    }

    private void compareColumns() {
        Map<String, String> old = there.columns();
        Map<String, String> now = wanted.columns();
        old.forEach((column, feature) -> compare("column " + column, feature, now.getOrDefault(column, "absent")));
        now.forEach((column, feature) -> compare("column " + column, old.getOrDefault(column, "absent"), feature));
        compare("the order of columns", new ArrayList<>(old.keySet()), new ArrayList<>(now.keySet()));
    }

    private static String nullable(DatasetFile dataset, String column) {
        return dataset.neverNull().contains(column) ? "never null" : "optional";
    }

    private static String sealed(DatasetFile dataset, String column) {
        return Objects.requireNonNullElse(dataset.ciphertext().get(column), "no ciphertext");
    }

    private static String key(DatasetFile dataset) {
        return Objects.requireNonNullElse(dataset.split().column(), "the origin");
    }

    private static List<Map.Entry<String, Integer>> weights(DatasetFile dataset) {
        return List.copyOf(dataset.split().weights().entrySet());
    }

    private void compare(String subject, Object old, Object now) {
        if (!old.equals(now)) {
            throw new Refusal(
                    Refusal.Trouble.REFUSED,
                    root + " holds another dataset: " + subject + " is " + old + " there and " + now
                            + " in the pipeline; give the sink a new path, or undo the change");
        }
    }
}
