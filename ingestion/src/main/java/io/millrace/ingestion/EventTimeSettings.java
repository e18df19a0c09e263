package io.millrace.ingestion;

import io.millrace.core.DurationText;
import io.millrace.core.Field;
import io.millrace.core.Kind;
import io.millrace.core.Mistakes;
import io.millrace.core.Option;
import io.millrace.core.Schema;
import io.millrace.core.Suggestion;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;

/** When a record happened, and how far that may lie from the time at which Kafka got it. */
public record EventTimeSettings(
        @Option(
                doc = "Timestamp field that tells when the record happened; without one, Kafka's timestamp does.",
                fallback = Option.NONE)
        String field,

        @Option(
                doc = "A record may have happened this long before Kafka got it; what is older is rejected as late.",
                fallback = "30s")
        String maxLateness,

        @Option(
                doc = "A partition without records for this long no longer holds time back; never in a bounded run.",
                fallback = "1m")
        String idleAfter,

        @Option(doc = "A record may claim to have happened this long after Kafka got it.", fallback = "5m")
        String maxAhead)
        implements Serializable {
    public static final EventTimeSettings DEFAULT = new EventTimeSettings(null, "30s", "1m", "5m");

    public EventTimeSettings {
        Mistakes mistakes = new Mistakes();
        check("max_lateness", maxLateness, mistakes);
        check("max_ahead", maxAhead, mistakes);
        boolean isLength = check("idle_after", idleAfter, mistakes);
        mistakes.when(isLength && DurationText.parse(idleAfter).isZero(), "idle_after: must be longer than nothing")
                .refuse();
    }

    private static boolean check(String option, String text, Mistakes mistakes) {
        try {
            DurationText.parse(text);
            return true;
        } catch (IllegalArgumentException wrong) {
            mistakes.when(true, option + ": " + wrong.getMessage());
            return false;
        }
    }

    public Duration lateness() {
        return DurationText.parse(maxLateness);
    }

    public Duration idle() {
        return DurationText.parse(idleAfter);
    }

    public Duration ahead() {
        return DurationText.parse(maxAhead);
    }

    /** What is wrong with the field for this schema, if anything; {@code field} is the option's name. */
    public Optional<String> problem(Schema schema) {
        return field == null ? Optional.empty() : problem(field, schema);
    }

    /** What is wrong with this field of this schema as the time of an event, if anything. */
    public static Optional<String> problem(String field, Schema schema) {
        int index = schema.indexOf(field);
        if (index < 0) {
            return Optional.of("there is no field '" + field + "'" + Suggestion.among(field, schema.names()));
        }
        Field found = schema.field(index);
        if (found.type().kind() != Kind.TIMESTAMP || found.optional()) {
            return Optional.of("the field " + field + " is " + (found.optional() ? "an optional " : "a ") + found.type()
                    + "; event time needs a timestamp that is not optional");
        }
        return Optional.empty();
    }
}
