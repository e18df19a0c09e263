package io.millrace.cleaning.markup;

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
 * A comment runs from a per cent sign without a backslash before it to the end of its line; a line that begins with one
 * goes whole. Texts without a LaTeX command are left alone, for there a per cent sign is a per cent sign. Data-Juicer's
 * remove_comments_mapper takes every text, and with a comment the character before it.
 */
public final class RemoveLatexComments implements MapStep {
    public static final StepType<Settings> TYPE = StepType.of(
                    "remove_latex_comments", Settings.class, RemoveLatexComments::new)
            .summary("Removes the comments from LaTeX texts.")
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, more: string", "% draft\n\\emph{5\\% up} % source?\nend", "up 5 % since May")
                    .gives("\\emph{5\\% up} \nend", "up 5 % since May"))
            .example(Example.with("fields", List.of("more"))
                    .given("text: string, more: string", "% draft\n\\emph{5\\% up} % source?\nend", "up 5 % since May")
                    .gives("% draft\n\\emph{5\\% up} % source?\nend", "up 5 % since May"))
            .example(Example.with("fields", List.of("text"), "whole_lines", false)
                    .given("text: string, more: string", "% draft\n\\emph{5\\% up} % source?\nend", "up 5 % since May")
                    .gives("% draft\n\\emph{5\\% up} \nend", "up 5 % since May"))
            .example(Example.with("fields", List.of("text"), "line_ends", false)
                    .given("text: string, more: string", "% draft\n\\emph{5\\% up} % source?\nend", "up 5 % since May")
                    .gives("\\emph{5\\% up} % source?\nend", "up 5 % since May"))
            .example(Example.with("fields", List.of("text"), "character_before", true)
                    .given("text: string, more: string", "% draft\n\\emph{5\\% up} % source?\nend", "up 5 % since May")
                    .gives("\\emph{5\\% up}\nend", "up 5 % since May"))
            .example(Example.with("fields", List.of("more"), "any_text", true)
                    .given("text: string, more: string", "% draft\n\\emph{5\\% up} % source?\nend", "up 5 % since May")
                    .gives("% draft\n\\emph{5\\% up} % source?\nend", "up 5 "));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields,

            @Option(doc = "Whether lines that begin with a comment go.", fallback = "true")
            boolean wholeLines,

            @Option(doc = "Whether comments at the end of a line go.", fallback = "true")
            boolean lineEnds,

            @Option(
                    doc = "Whether the character before a comment goes with it, a line feed too, and a comment of no"
                            + " characters stays, as with Data-Juicer.",
                    fallback = "false")
            boolean characterBefore,

            @Option(
                    doc = "Whether texts without a LaTeX command are changed too, as with Data-Juicer.",
                    fallback = "false")
            boolean anyText) {}

    private final TextFields fields;
    private final Settings settings;

    RemoveLatexComments(Settings settings, Binding binding) {
        this.settings = settings;
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, text -> {
            boolean isMeant = text.indexOf('%') >= 0 && (settings.anyText || isLatex(text));
            return isMeant ? withoutComments(text) : text;
        });
    }

    private String withoutComments(String text) {
        String bare = text;
        if (settings.lineEnds) {
            bare = settings.characterBefore ? withCharacterBefore(text) : withoutLineEnds(text);
        }
        return settings.wholeLines ? withoutWholeLines(bare) : bare;
    }

    /** A backslash and two letters. */
    private static boolean isLatex(String text) {
        for (int i = text.indexOf('\\'); i >= 0 && i + 2 < text.length(); i = text.indexOf('\\', i + 1)) {
            if (isLetter(text.charAt(i + 1)) && isLetter(text.charAt(i + 2))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    private static String withoutLineEnds(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        for (int sign = text.indexOf('%'); sign >= 0; ) {
            boolean isComment = sign > 0 && text.charAt(sign - 1) != '\n' && !isEscaped(text, sign);
            int next = sign + 1;
            if (isComment) {
                out.append(text, copied, sign);
                copied = lineEnd(text, sign);
                next = copied;
            } else if (sign == 0 || text.charAt(sign - 1) == '\n') {
                next = lineEnd(text, sign);
            }
            sign = text.indexOf('%', next);
        }
        return out.append(text, copied, text.length()).toString();
    }

    /** Two backslashes are a line break and escape nothing. */
    private static boolean isEscaped(String text, int sign) {
        int first = sign;
        while (first > 0 && text.charAt(first - 1) == '\\') {
            first--;
        }
        return (sign - first) % 2 == 1;
    }

    private static int lineEnd(String text, int from) {
        int lineFeed = text.indexOf('\n', from);
        return lineFeed < 0 ? text.length() : lineFeed;
    }

    /** What the pattern {@code [^\\]%.+$} takes is removed. */
    private static String withCharacterBefore(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        for (int sign = text.indexOf('%', 1); sign >= 0; ) {
            int next = sign + 1;
            if (text.charAt(sign - 1) != '\\' && next < text.length() && text.charAt(next) != '\n') {
                out.append(text, copied, text.offsetByCodePoints(sign, -1));
                copied = lineEnd(text, sign);
                next = copied;
            }
            sign = text.indexOf('%', next);
        }
        return out.append(text, copied, text.length()).toString();
    }

    private static String withoutWholeLines(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        for (int line = 0; line < text.length(); ) {
            int next = Math.min(lineEnd(text, line) + 1, text.length());
            if (text.charAt(line) == '%') {
                out.append(text, copied, line);
                copied = next;
            }
            line = next;
        }
        return out.append(text, copied, text.length()).toString();
    }
}
