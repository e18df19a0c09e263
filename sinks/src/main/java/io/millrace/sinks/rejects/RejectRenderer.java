package io.millrace.sinks.rejects;

import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.JsonText;
import io.millrace.core.Origin;
import io.millrace.core.RejectLines;
import io.millrace.core.RejectSeal;
import io.millrace.core.Rejection;
import io.millrace.core.Sample;
import io.millrace.core.Services;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;

/**
 * Rejections as JSON lines {@code topic, partition, offset, sub, step, reason, at, append}, {@code field} where the reason
 * is about one, {@code original} where the row repeats another, and what the payload mode allows: {@code fields} and {@code types}, or {@code sealed} in base64. A
 * payload too large for a Kafka record is left out, and {@code omitted} says how long it was. The raw bytes of a record
 * that no field is known of are never shown in clear; of a sample in which a leak was found no value is.
 */
public final class RejectRenderer implements RejectLines {
    /** Longest payload in characters; Kafka's default limit of a record is 1 MiB. */
    public static final int PAYLOAD_LIMIT = 900_000;
    /** Longest field shown, in characters of its JSON; of longer ones the type is told. */
    public static final int FIELD_LIMIT = 10_000;

    /** Longest run of fields shown, in characters; each takes up to three bytes. */
    private static final int FIELDS_LIMIT = PAYLOAD_LIMIT / 3;

    private final Payload payload;
    private final long append;
    private final HashSet<String> discreet;
    private transient RejectSeal seal;

    /**
     * @param append number of the dataset's next append when the job began: tells repeats after a rollback apart
     * @param discreet ids of the steps that reject what is private: of their samples {@code redacted} tells types only
     */
    public RejectRenderer(Payload payload, long append, Set<String> discreet) {
        this.payload = payload;
        this.append = append;
        this.discreet = new HashSet<>(discreet);
    }

    @Override
    public void open(Services services) {
        if (payload == Payload.ENCRYPTED) {
            seal = services.get(RejectSeal.class);
        }
    }

    @Override
    public String of(Rejection rejection) {
        StringBuilder line = new StringBuilder(beginning(rejection.origin()));
        line.append("\"sub\":").append(rejection.sub());
        text("step", rejection.step(), line);
        text("reason", rejection.reason(), line);
        if (rejection.field() != null) {
            text("field", rejection.field(), line);
        }
        text("at", Instant.ofEpochMilli(rejection.eventTime()).toString(), line);
        number("append", append, line);
        if (rejection.original() != null) {
            text("original", rejection.original(), line);
        }
        appendPayload(rejection, line);
        return line.append('}').toString();
    }

    /** How every line about a record begins, with the comma that tells offset 1 from offset 10. */
    static String beginning(Origin origin) {
        StringBuilder line = new StringBuilder("{");
        text("topic", origin.topic(), line);
        number("partition", origin.partition(), line);
        number("offset", origin.offset(), line);
        return line.append(',').toString();
    }

    private void appendPayload(Rejection rejection, StringBuilder line) {
        if (payload == Payload.ENCRYPTED && rejection.content() != null) {
            appendSealed(rejection, line);
        } else if (payload == Payload.REDACTED && rejection.content() instanceof Rejection.Content.Fields fields) {
            appendRedacted(fields.sample(), discreet.contains(rejection.step()), line);
        }
    }

    private void appendSealed(Rejection rejection, StringBuilder line) {
        Bytes sealed = rejection.content() instanceof Rejection.Content.Raw raw
                ? seal.sealBytes(rejection.origin(), rejection.eventTime(), raw.bytes())
                : seal.sealJson(rejection.origin(), rejection.eventTime(), whole(rejection.content()));
        String base64 = Base64.getEncoder().encodeToString(sealed.toArray());
        if (base64.length() > PAYLOAD_LIMIT) {
            number("omitted", base64.length(), line);
        } else {
            text("sealed", base64, line);
        }
    }

    private static String whole(Rejection.Content content) {
        Sample sample = ((Rejection.Content.Fields) content).sample();
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < sample.schema().size(); i++) {
            Field field = sample.schema().field(i);
            name(field.name(), json);
            JsonText.append(field.type(), sample.get(i), json);
        }
        return json.append('}').toString();
    }

    private static void appendRedacted(Sample sample, boolean typesOnly, StringBuilder line) {
        StringBuilder fields = new StringBuilder("{");
        StringBuilder types = new StringBuilder("{");
        for (int i = 0; i < sample.schema().size(); i++) {
            Field field = sample.schema().field(i);
            String json = typesOnly || field.isSensitive() ? null : JsonText.of(field.type(), sample.get(i));
            if (json == null || json.length() > FIELD_LIMIT || fields.length() + json.length() > FIELDS_LIMIT) {
                text(field.name(), field.type().toString(), types);
            } else {
                name(field.name(), fields);
                fields.append(json);
            }
        }
        name("fields", line);
        line.append(fields).append('}');
        name("types", line);
        line.append(types).append('}');
    }

    private static void text(String name, String value, StringBuilder out) {
        name(name, out);
        JsonText.quote(value, out);
    }

    private static void number(String name, long value, StringBuilder out) {
        name(name, out);
        out.append(value);
    }

    private static void name(String name, StringBuilder out) {
        if (out.charAt(out.length() - 1) != '{') {
            out.append(',');
        }
        JsonText.quote(name, out);
        out.append(':');
    }
}
