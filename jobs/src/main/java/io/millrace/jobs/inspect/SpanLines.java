package io.millrace.jobs.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.RejectSample;
import io.millrace.privacy.find.Detection;
import io.millrace.privacy.find.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One line of JSON a record: its id, and the findings in one field with offsets in code points. */
public final class SpanLines implements Consumer<InputRecord> {
    private static final double THOUSAND = 1000.0;

    private final Detection detection;
    private final String field;
    private final Consumer<String> out;

    public SpanLines(Detection detection, String field, Consumer<String> out) {
        this.detection = detection;
        this.field = field;
        this.out = out;
    }

    @Override
    public void accept(InputRecord each) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.set("id", id(each));
        ArrayNode spans = line.putArray("spans");
        text(each).ifPresent(text -> add(text, spans));
        out.accept(line.toString());
    }

    private static JsonNode id(InputRecord each) {
        JsonNode id = each.tree().get("id");
        return id == null ? JsonNodeFactory.instance.numberNode(each.line()) : id;
    }

    private Optional<String> text(InputRecord each) {
        JsonNode whole = each.tree().get(field);
        return Optional.ofNullable(whole == null ? each.tree().at("/" + field.replace('.', '/')) : whole)
                .filter(value -> !value.isMissingNode() && !value.isNull())
                .map(value -> text(value, each.line()));
    }

    /** @throws Refusal if it is a list or an object: places in it would be places in no text */
    private String text(JsonNode value, long line) {
        if (value.isContainerNode()) {
            throw new Refusal(
                    Trouble.INVALID,
                    "--field: " + field + " is " + (value.isArray() ? "a list" : "an object") + " on line " + line
                            + ", and --json tells places in texts only; "
                            + (value.isArray() ? "" : "name a text in it by its path, or ")
                            + "leave --json out to see what is found in it");
        }
        return value.asText();
    }

    private void add(String text, ArrayNode spans) {
        List<Finding> found = readings(text);
        found.sort(Comparator.comparingInt(Finding::start)
                .thenComparingInt(Finding::end)
                .thenComparing(Finding::type));
        CodePoints points = new CodePoints(text);
        for (Finding finding : found) {
            spans.addObject()
                    .put("start", points.before(finding.start()))
                    .put("end", points.at(finding.end()))
                    .put("type", finding.type())
                    .put("score", Math.round(finding.score() * THOUSAND) / THOUSAND)
                    .put("rule", finding.rule())
                    .put("why", finding.why());
        }
    }

    private List<Finding> readings(String text) {
        try {
            return detection.readings(text);
        } catch (RejectSample costly) {
            throw costly.in(field);
        }
    }

    /** Counts code points before places that come in ascending order, without beginning anew. */
    private static final class CodePoints {
        private final String text;
        private int unit;
        private int count;

        CodePoints(String text) {
            this.text = text;
        }

        int before(int index) {
            count += text.codePointCount(unit, index);
            unit = index;
            return count;
        }

        int at(int index) {
            return count + text.codePointCount(unit, index);
        }
    }
}
