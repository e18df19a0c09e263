package io.millrace.cleaning.removal;

import io.millrace.cleaning.TextFields;
import io.millrace.cleaning.text.Characters;
import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.util.List;
import java.util.Locale;

/** The first of several equal sentences of a text stays; lines stay lines, as with Data-Juicer's remove_repeat_sentences_mapper. */
public final class RemoveRepeatedSentences implements MapStep {
    public static final StepType<Settings> TYPE = StepType.of(
                    "remove_repeated_sentences", Settings.class, RemoveRepeatedSentences::new)
            .summary("Removes sentences that stood in the same text before.")
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, more: string", "We go. They go. We go! WE GO. A.\nA.\nWe  go.", "A a. A a.")
                    .gives("We go. They go. WE GO. A.\nA.\nWe  go.", "A a. A a."))
            .example(Example.with("fields", List.of("more"))
                    .given("text: string, more: string", "We go. They go. We go! WE GO. A.\nA.\nWe  go.", "A a. A a.")
                    .gives("We go. They go. We go! WE GO. A.\nA.\nWe  go.", "A a."))
            .example(Example.with("fields", List.of("text"), "ignore_case", true)
                    .given("text: string, more: string", "We go. They go. We go! WE GO. A.\nA.\nWe  go.", "A a. A a.")
                    .gives("We go. They go. A.\nA.\nWe  go.", "A a. A a."))
            .example(Example.with("fields", List.of("text"), "ignore_symbols", false)
                    .given("text: string, more: string", "We go. They go. We go! WE GO. A.\nA.\nWe  go.", "A a. A a.")
                    .gives("We go. They go. We go! WE GO. A.\n\nWe  go.", "A a. A a."))
            .example(Example.with("fields", List.of("text"), "min_characters", 1)
                    .given("text: string, more: string", "We go. They go. We go! WE GO. A.\nA.\nWe  go.", "A a. A a.")
                    .gives("We go. They go. WE GO. A.\n\nWe  go.", "A a. A a."));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields,

            @Option(doc = "Whether sentences that differ in upper and lower case only are equal.", fallback = "false")
            boolean ignoreCase,

            @Option(
                    doc =
                            "Whether only letters A to Z, digits, Chinese characters, spaces and tabs count when sentences"
                                    + " are compared and measured.",
                    fallback = "true")
            boolean ignoreSymbols,

            @Option(doc = "Shortest sentence that is removed, in characters.", fallback = "2", min = 1)
            int minCharacters) {}

    private final TextFields fields;
    private final Settings settings;

    RemoveRepeatedSentences(Settings settings, Binding binding) {
        this.settings = settings;
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, this::withoutRepeated);
    }

    private String withoutRepeated(String text) {
        SeenTexts seen = new SeenTexts();
        StringBuilder out = null;
        int copied = 0;
        for (int line = 0; line < text.length(); ) {
            int lineFeed = text.indexOf('\n', line);
            int end = lineFeed < 0 ? text.length() : lineFeed;
            SentenceBreaks breaks = new SentenceBreaks(text, line, end);
            for (int start = line; start < end; ) {
                int next = breaks.next();
                if (isRepeated(text, start, next, seen)) {
                    out = out == null ? new StringBuilder(text.length()) : out;
                    out.append(text, copied, start);
                    copied = next;
                }
                start = next;
            }
            line = end + 1;
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    private boolean isRepeated(String text, int start, int end, SeenTexts seen) {
        int first = start;
        int last = end;
        while (first < last && Characters.isSpace(text.charAt(first))) {
            first++;
        }
        while (first < last && Characters.isSpace(text.charAt(last - 1))) {
            last--;
        }
        append(text, first, last, seen);
        if (seen.pendingLength() < settings.minCharacters || seen.pendingPoints() < settings.minCharacters) {
            seen.drop();
            return false;
        }
        return !seen.add();
    }

    private void append(String text, int first, int last, SeenTexts seen) {
        String cased = settings.ignoreCase ? text.substring(first, last).toLowerCase(Locale.ROOT) : text;
        int from = settings.ignoreCase ? 0 : first;
        int to = settings.ignoreCase ? cased.length() : last;
        for (int i = from; i < to; i++) {
            char c = cased.charAt(i);
            if (!settings.ignoreSymbols || isCompared(c)) {
                seen.append(c);
            }
        }
    }

    private static boolean isCompared(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'
                || c >= '0' && c <= '9'
                || c == ' '
                || c == '\t'
                || c >= 0x4E00 && c <= 0x9FA5;
    }
}
