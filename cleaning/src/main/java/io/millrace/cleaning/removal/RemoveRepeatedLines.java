package io.millrace.cleaning.removal;

import io.millrace.cleaning.TextFields;
import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.util.List;

/** The first of several equal lines of a text stays; blanks at both ends of a line do not count, and blank lines stay. */
public final class RemoveRepeatedLines implements MapStep {
    private static final String MENU = "Home and news\nOne.\n Home and news\nHOME AND NEWS\n- -\n- -";

    public static final StepType<Settings> TYPE = StepType.of(
                    "remove_repeated_lines", Settings.class, RemoveRepeatedLines::new)
            .summary("Removes lines that stood in the same text before.")
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, more: string", MENU, "a long line\na long line")
                    .gives("Home and news\nOne.\nHOME AND NEWS\n- -\n- -", "a long line\na long line"))
            .example(Example.with("fields", List.of("more"))
                    .given("text: string, more: string", MENU, "a long line\na long line")
                    .gives(MENU, "a long line"))
            .example(Example.with("fields", List.of("text"), "ignore_case", true)
                    .given("text: string, more: string", MENU, "a long line\na long line")
                    .gives("Home and news\nOne.\n- -\n- -", "a long line\na long line"))
            .example(Example.with("fields", List.of("text"), "min_characters", 3)
                    .given("text: string, more: string", MENU, "a long line\na long line")
                    .gives("Home and news\nOne.\nHOME AND NEWS\n- -", "a long line\na long line"));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields,

            @Option(doc = "Whether lines that differ in upper and lower case only are equal.", fallback = "false")
            boolean ignoreCase,

            @Option(
                    doc = "Shortest line that is removed, in characters; a single brace may well stand twice.",
                    fallback = "10",
                    min = 1)
            int minCharacters) {}

    private final TextFields fields;
    private final Settings settings;

    RemoveRepeatedLines(Settings settings, Binding binding) {
        this.settings = settings;
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, text -> {
            SeenTexts seen = new SeenTexts();
            return new LineRemoval(text).without((start, end) -> isRepeated(text, start, end, seen));
        });
    }

    private boolean isRepeated(String text, int start, int end, SeenTexts seen) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            seen.append(settings.ignoreCase ? Character.toLowerCase(c) : c);
        }
        if (seen.pendingPoints() < settings.minCharacters) {
            seen.drop();
            return false;
        }
        return !seen.add();
    }
}
