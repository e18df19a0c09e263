package io.millrace.cleaning.removal;

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
import io.millrace.core.pattern.Allowance;
import io.millrace.core.pattern.MeteredText;
import io.millrace.core.pattern.PatternSize;
import java.util.List;
import java.util.Optional;

/**
 * Patterns are those of RE2: no look-around, no back-references. A text of which a pattern looks at more than 64 times as
 * many characters as it has is rejected, so time is linear. The dot takes line feeds too. In the
 * replacement, {@code \0} is the whole match, {@code \1} to {@code \9} its groups and {@code \\} a backslash.
 */
public final class ReplaceMatches implements MapStep {
    /** Letters of the examples: of so few all may be looked at from each, of so many not. */
    private static final int FEW = 40, MANY = 240;

    public static final StepType<Settings> TYPE = StepType.of("replace_matches", Settings.class, ReplaceMatches::new)
            .summary("Replaces what matches a regular expression.")
            .rejects(Allowance.COSTLY)
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
                    .gives(" or ٢٣", "4"))
            .example(Example.with("fields", List.of("text"), "pattern", "a.*b|a")
                    .given("text: string", "a".repeat(FEW))
                    .gives(""))
            .example(Example.with("fields", List.of("text"), "pattern", "a.*b|a")
                    .given("text: string", "a".repeat(MANY))
                    .rejects(Allowance.COSTLY));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields,
            @Option(doc = "Regular expression of RE2.") String pattern,

            @Option(doc = "What stands in place of each match; \\1 is its first group.", fallback = "")
            String replacement,

            @Option(doc = "Whether \\d, \\w and \\s take the characters of all scripts.", fallback = "true")
            boolean unicodeClasses) {}

    private final TextFields fields;
    private final Pattern pattern;
    private final Replacement replacement;

    ReplaceMatches(Settings settings, Binding binding) {
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
        Optional<String> tooLarge = PatternSize.problem(settings.pattern);
        tooLarge.ifPresent(why -> binding.problem("pattern", why));
        pattern = tooLarge.isPresent() ? null : compiled(settings, binding);
        replacement = pattern == null ? null : Replacement.of(settings.replacement, pattern.groupCount(), binding);
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

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, text -> replacement.in(text, pattern.matcher(new MeteredText(text))));
    }
}
