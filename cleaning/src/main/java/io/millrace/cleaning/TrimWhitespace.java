package io.millrace.cleaning;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.util.List;

/** White space is what Unicode calls so (White_Space), no-break spaces included. */
public final class TrimWhitespace implements MapStep {
    public static final StepType<Settings> TYPE = StepType.of("trim_whitespace", Settings.class, TrimWhitespace::new)
            .summary("Removes white space from both ends of texts.")
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, more: string", "  hi there\t\n", " a ")
                    .gives("hi there", " a "))
            .example(Example.with("fields", List.of("more"))
                    .given("text: string, more: string", "  hi there\t\n", " a ")
                    .gives("  hi there\t\n", "a"));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields) {}

    private final TextFields fields;

    TrimWhitespace(Settings settings, Binding binding) {
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, TrimWhitespace::trimmed);
    }

    private static String trimmed(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isWhite(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isWhite(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    private static boolean isWhite(char c) {
        return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == 0x85;
    }
}
