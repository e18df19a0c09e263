package com.example.orders;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.RejectSample;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.StepType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An order number is {@code ORD-} and eight digits. What begins like one and goes on in another way may be one that was
 * mistyped, so the sample is rejected: nothing that could lead to a person is passed on.
 */
public final class RedactOrderNumber implements MapStep {
    private static final Pattern ORDER_NUMBER = Pattern.compile("\\bORD-\\d{8}\\b");
    private static final Pattern BEGINNING = Pattern.compile("\\bORD\\b", Pattern.CASE_INSENSITIVE);
    private static final String BROKEN = "broken_order_number";

    public static final StepType<Settings> TYPE = StepType.of(
                    "redact_order_number", Settings.class, RedactOrderNumber::new)
            .summary("Replaces the order numbers in a text; the field is no longer sensitive.")
            .rejects(BROKEN)
            .example(Example.with("field", "note")
                    .given("note: string!, more: string", "Where is ORD-10000007?", "ORD-10000008")
                    .gives("Where is <order>?", "ORD-10000008"))
            .example(Example.with("field", "note", "replace_with", "an order")
                    .given("note: string!, more: string", "Where is ORD-10000007?", "ORD-10000008")
                    .gives("Where is an order?", "ORD-10000008"))
            .example(Example.with("field", "more")
                    .given("note: string!, more: string", "Where is ORD-10000007?", "ORD-10000008")
                    .gives("Where is ORD-10000007?", "<order>"))
            .example(Example.with("field", "note")
                    .given("note: string!", "Where is ord 10000007?")
                    .rejects(BROKEN));

    /** The options; each is declared here and nowhere else. */
    public record Settings(
            @Option(doc = "Field that holds the text.") String field,

            @Option(doc = "What stands in the place of an order number.", fallback = "<order>")
            String replaceWith) {}

    private final String replacement;
    private final int index;
    private final Schema output;

    RedactOrderNumber(Settings settings, Binding binding) {
        replacement = Matcher.quoteReplacement(settings.replaceWith);
        index = binding.field("field", settings.field, Kind.STRING);
        output = binding.schema().with(index, binding.schema().field(index).treated());
    }

    @Override
    public Schema output(Schema input) {
        return output;
    }

    @Override
    public Sample map(Sample sample) {
        String text = sample.get(index, String.class);
        return sample.with(output, index, text == null ? null : redacted(text));
    }

    private String redacted(String text) {
        String redacted = ORDER_NUMBER.matcher(text).replaceAll(" ");
        if (BEGINNING.matcher(redacted).find()) {
            throw new RejectSample(BROKEN);
        }
        return ORDER_NUMBER.matcher(text).replaceAll(replacement);
    }
}
