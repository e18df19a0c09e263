package io.millrace.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A worked example of a step: settings, one sample, and what comes out. The reference shows it and a test runs it. Values
 * stand in their JSON forms: bytes as base64. The sample is that of {@link #ORIGIN} in the dataset {@link #DATASET}; keys
 * are those of the vectors in the contract's section 10, and those of a second domain, {@code orders}.
 *
 * @param settings option → value, as a pipeline file has them
 * @param schema the fields of the sample: {@code "text: string, amount: float64?, id: string!"}; {@code ?} optional,
 *     {@code !} sensitive
 * @param input the sample's values
 * @param rows the values of each row that comes out; empty if the sample is rejected
 * @param reason why it is rejected, or null
 * @param eventTime of the sample, in milliseconds since 1970-01-01T00:00:00Z
 * @param others samples of the same stream, for steps that remember
 * @param files files that settings name, by name or by their folder: name → content; a test writes them somewhere
 * @param known values of a sample of which the index file is made that the option {@code known} names; empty if none is
 */
public record Example(
        Map<String, Object> settings,
        String schema,
        List<Object> input,
        List<List<Object>> rows,
        String reason,
        long eventTime,
        List<Other> others,
        Map<String, String> files,
        List<Object> known) {
    public Example {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /**
     * Another sample of the stream.
     *
     * @param gap how long after the example's own sample it happened; negative before
     * @param values in the order of the schema
     */
    public record Other(Duration gap, List<Object> values) {}

    public static final Origin ORIGIN = new Origin("events", 0, 7);
    public static final String DATASET = "sample";

    /** @param options name, value, name, value … */
    public static Example with(Object... options) {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            settings.put((String) options[i], options[i + 1]);
        }
        return new Example(settings, "", List.of(), List.of(), null, 0, List.of(), Map.of(), List.of());
    }

    /** A file that the settings name, as {@code words.txt}, or that lies in a folder they name. */
    public Example file(String name, String content) {
        Map<String, String> more = new LinkedHashMap<>(files);
        more.put(name, content);
        return new Example(settings, schema, input, rows, reason, eventTime, others, more, known);
    }

    public Example given(String fields, Object... values) {
        return new Example(settings, fields, Arrays.asList(values), rows, reason, eventTime, others, files, known);
    }

    /** One row that comes out; call it again for each further row. */
    public Example gives(Object... values) {
        List<List<Object>> more = new ArrayList<>(rows);
        more.add(Arrays.asList(values));
        return new Example(settings, schema, input, more, reason, eventTime, others, files, known);
    }

    /** The sample comes so long after one with these values. */
    public Example after(Duration gap, Object... values) {
        return with(new Other(gap.negated(), Arrays.asList(values)));
    }

    /** One with these values comes so long after the sample. */
    public Example before(Duration gap, Object... values) {
        return with(new Other(gap, Arrays.asList(values)));
    }

    private Example with(Other other) {
        List<Other> more = new ArrayList<>(others);
        more.add(other);
        return new Example(settings, schema, input, rows, reason, eventTime, more, files, known);
    }

    public Example rejects(String why) {
        return new Example(settings, schema, input, List.of(), why, eventTime, others, files, known);
    }

    /** The index file that the option {@code known} names is made of a sample with these values. */
    public Example knowing(Object... values) {
        return new Example(settings, schema, input, rows, reason, eventTime, others, files, Arrays.asList(values));
    }

    /** The same example with another event time, 1970-01-01T00:00:00Z unless given. */
    public Example at(Instant time) {
        return new Example(settings, schema, input, rows, reason, time.toEpochMilli(), others, files, known);
    }

    /** The sample's schema. */
    public Schema fields() {
        return new Schema(Arrays.stream(schema.split(",(?![^\\[]*])", -1))
                .map(Example::field)
                .toList());
    }

    private static Field field(String text) {
        String[] parts = text.strip().split(":\\s*", 2);
        String type = parts[1].replaceAll("[?!]+$", "");
        FieldType parsed = type.startsWith("label(")
                ? FieldType.label(List.of(type.substring(6, type.length() - 1).split("\\|", -1)))
                : FieldType.parse(type);
        Field field = parts[1].contains("?") ? Field.optional(parts[0], parsed) : Field.required(parts[0], parsed);
        return parts[1].endsWith("!") ? field.sensitive() : field;
    }
}
