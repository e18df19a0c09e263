package io.millrace.jobs.plan;

import io.millrace.core.Ciphertext;
import io.millrace.core.Node;
import io.millrace.core.Problems;
import io.millrace.core.Schema;
import java.util.List;
import java.util.Map;

/**
 * That no step goes by a field that is encrypted. Encrypted, equal values look different: nothing would be a duplicate, and
 * every key would have one sample.
 */
final class KeyedFields {
    private static final String SUBJECT = "subject";
    /** What steps that remember go by. */
    private static final List<String> KEYS = List.of("fields", "field", SUBJECT);

    private final Problems problems;

    KeyedFields(Problems problems) {
        this.problems = problems;
    }

    void check(List<PlannedStep> steps) {
        for (PlannedStep step : steps) {
            Map<String, Node.Entry> options =
                    step.ref().settings() instanceof Node.Entries given ? given.entries() : Map.of();
            List<String> keys = step.kind() == Stage.Kind.CHAIN ? List.of(SUBJECT) : KEYS;
            keys.stream().filter(options::containsKey).forEach(key -> check(step, key, options.get(key)));
        }
    }

    private void check(PlannedStep step, String option, Node.Entry given) {
        for (String name : StepFlow.namesIn(given.value())) {
            if (isEncrypted(name, step.input())) {
                problems.add(
                        given.line(),
                        step.ref().path() + "." + option,
                        "the field " + name + " is encrypted before: equal values look different; put encrypt behind"
                                + " this step, or use pseudonymize or tokenize_value");
            }
        }
    }

    private static boolean isEncrypted(String name, Schema schema) {
        int index = schema.indexOf(name);
        return index >= 0 && schema.field(index).ciphertext() == Ciphertext.ENCRYPT;
    }
}
