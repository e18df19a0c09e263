package io.millrace.cleaning.removal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.millrace.cleaning.TextFields;
import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.util.List;

/**
 * Patterns are those of RE2, in linear time: no look-around, no back-references. The dot takes line feeds too. In the
 * replacement, {@code \0} is the whole match, {@code \1} to {@code \9} its groups and {@code \\} a backslash.
 */
public final class ReplaceMatches implements MapStep {
    public static final StepType<Settings> TYPE = StepType.of("replace_matches", Settings.class, ReplaceMatches::new)
            .summary("Replaces what matches a regular expression.")
            .example(Example.with("fields", List.of("text"), "pattern", "\\d+")
                    .given("text: string, more: string", "1 or ٢٣", "4")
                    .gives(" or ", "4"))
            .example(Example.with("fields", List.of("more"), "pattern", "\\d+")
                    .given("text: string, more: string", "1 or ٢٣", "4")
                    .gives("1 or ٢٣", ""))
            .example(Example.with("fields", List.of("text"), "pattern", "or")
                    .given("text: string, more: string", "1 or ٢٣", "4")
                    .gives("1  ٢٣", "4"))
            .example(Example.with("fields", List.of("text"), "pattern", "\\d+", "replacement", "<\\0>")
                    .given("text: string, more: string", "1 or ٢٣", "4")
                    .gives("<1> or <٢٣>", "4"))
            .example(Example.with("fields", List.of("text"), "pattern", "\\d+", "unicode_classes", false)
                    .given("text: string, more: string", "1 or ٢٣", "4")
                    .gives(" or ٢٣", "4"));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields,
            @Option(doc = "Regular expression of RE2.") String pattern,

            @Option(doc = "What stands in place of each match; \\1 is its first group.", fallback = "")
            String replacement,

            @Option(doc = "Whether \\d, \\w and \\s take the characters of all scripts.", fallback = "true")
            boolean unicodeClasses) {}

    private final TextFields fields;
    private final Pattern pattern;
    private final String replacement;

    ReplaceMatches(Settings settings, Binding binding) {
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
        pattern = compiled(settings, binding);
        replacement = pattern == null ? "" : replacement(settings.replacement, pattern.groupCount(), binding);
    }

    private static Pattern compiled(Settings settings, Binding binding) {
        try {
            Pattern unused = Pattern.compile(settings.pattern, Pattern.DOTALL);
            String written = settings.unicodeClasses ? UnicodeClasses.in(settings.pattern) : settings.pattern;
            return Pattern.compile(written, Pattern.DOTALL);
        } catch (PatternSyntaxException refused) {
            String why = refused.getMessage().replaceFirst("(?s).*error parsing regexp: ", "");
            binding.problem(
                    "pattern",
                    "'" + settings.pattern + "' is no regular expression of RE2 (" + why
                            + "); github.com/google/re2/wiki/Syntax lists what is");
            return null;
        }
    }

    /** In the form that the library takes: {@code $1} for a group. */
    private static String replacement(String given, int groups, Binding binding) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            char next = c == '\\' && i + 1 < given.length() ? given.charAt(++i) : 0;
            if (c == '$') {
                out.append("\\$");
            } else if (c != '\\') {
                out.append(c);
            } else if (next == '\\') {
                out.append("\\\\");
            } else if (next >= '0' && next <= '9' && next - '0' <= groups) {
                out.append('$').append(next);
            } else {
                binding.problem("replacement", wrong(next, groups));
            }
        }
        return out.toString();
    }

    private static String wrong(char next, int groups) {
        String given = next == 0 ? "a backslash at its end" : "\\" + next;
        return "has " + given + "; the pattern has " + groups + " groups: write \\0 to \\" + Math.min(groups, 9)
                + ", and \\\\ for a backslash";
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, this::replaced);
    }

    private String replaced(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.replaceAll(replacement) : text;
    }
}
