package io.millrace.cleaning.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.core.Binder;
import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.FilterStep;
import io.millrace.core.MapStep;
import io.millrace.core.Node;
import io.millrace.core.Problems;
import io.millrace.core.RejectSample;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Services;
import io.millrace.core.Step;
import io.millrace.core.StepType;
import io.millrace.core.Verdict;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A step on samples of one field, made once for many of them. */
public final class Decider {
    private static final Schema SCHEMA =
            new Schema(Collections.singletonList(Field.optional("text", FieldType.STRING)));

    private final Step step;

    private Decider(Step step) {
        this.step = step;
    }

    /**
     * What becomes of one text.
     *
     * @param reason why it is rejected, or null
     * @param text what leaves the step, or null if it is rejected
     */
    public record Decision(String reason, String text) {}

    /** @param options all but the field */
    public static Decider of(StepType<?> type, Map<String, Object> options) {
        Map<String, Object> settings = new TreeMap<>(options);
        settings.put("field", "text");
        Problems problems = new Problems();
        Record bound = new Binder(problems).bind(type.settings(), Node.of(settings), "");
        Step step = type.create(
                bound, new Binding("step", SCHEMA, Example.DATASET, (at, what) -> problems.add(0, at, what)));
        if (!problems.all().isEmpty()) {
            throw new IllegalArgumentException(problems.all().toString());
        }
        step.open(Services.NONE);
        return new Decider(step);
    }

    public Decision decide(String text) {
        Sample sample = Sample.of(SCHEMA, Example.ORIGIN, 0, Collections.singletonList(text));
        try {
            if (step instanceof FilterStep filter) {
                Verdict verdict = filter.check(sample);
                return new Decision(verdict.reason(), verdict.isKeep() ? text : null);
            }
            return new Decision(null, ((MapStep) step).map(sample).get(0, String.class));
        } catch (RejectSample rejected) {
            return new Decision(rejected.reason(), null);
        }
    }

    /** How this decides otherwise than a golden decision, or null. */
    public String difference(String text, JsonNode decided) {
        Decision decision = decide(text);
        String reason =
                decided.path("reason").isTextual() ? decided.get("reason").asText() : null;
        String hash = decided.path("out_sha256_16").isTextual()
                ? decided.get("out_sha256_16").asText()
                : null;
        if (!Objects.equals(reason, decision.reason)) {
            return decision.reason + " instead of " + reason;
        }
        return hash == null || hash.equals(Hashes.sha256(decision.text)) ? null : "other text: " + decision.text;
    }
}
