package io.millrace.cleaning;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.FilterStep;
import io.millrace.core.Kind;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import io.millrace.core.Verdict;

/** Characters are Unicode code points; a missing text has none. */
public final class KeepByLength implements FilterStep {
    private static final Verdict TOO_SHORT = Verdict.reject("too_short");
    private static final Verdict TOO_LONG = Verdict.reject("too_long");

    public static final StepType<Settings> TYPE = StepType.of("keep_by_length", Settings.class, KeepByLength::new)
            .summary("Keeps samples whose text length lies within the limits.")
            .rejects(TOO_SHORT.reason(), TOO_LONG.reason())
            .example(Example.with("field", "text", "min_chars", 3)
                    .given("text: string, more: string", "hi", "hello")
                    .rejects("too_short"))
            .example(Example.with("field", "text", "min_chars", 2)
                    .given("text: string, more: string", "hi", "hello")
                    .gives("hi", "hello"))
            .example(Example.with("field", "more", "min_chars", 3)
                    .given("text: string, more: string", "hi", "hello")
                    .gives("hi", "hello"))
            .example(Example.with("field", "text", "max_chars", 4)
                    .given("text: string", "hello")
                    .rejects("too_long"))
            .example(
                    Example.with("field", "text").given("text: string", "hello").gives("hello"));

    public record Settings(
            @Option(doc = "Field that holds the text.") String field,

            @Option(doc = "Shortest text kept, in characters.", fallback = "1", min = 0)
            int minChars,

            @Option(doc = "Longest text kept, in characters.", fallback = "1000000", min = 1)
            int maxChars) {
        public Settings {
            if (minChars > maxChars) {
                throw new IllegalArgumentException("min_chars: must not exceed max_chars");
            }
        }
    }

    private final Settings settings;
    private final int index;

    KeepByLength(Settings settings, Binding binding) {
        this.settings = settings;
        index = binding.field("field", settings.field, Kind.STRING);
    }

    @Override
    public Verdict check(Sample sample) {
        String text = sample.get(index, String.class);
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        if (length < settings.minChars) {
            return TOO_SHORT;
        }
        return length > settings.maxChars ? TOO_LONG : Verdict.KEEP;
    }
}
