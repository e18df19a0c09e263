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

/**
 * The first comment between slash-star and star-slash goes if it says "copyright". In a text without such a comment, the
 * blank lines and the lines with {@code //}, {@code #} or {@code --} at the start of the text go. Data-Juicer's
 * clean_copyright_mapper removes the latter whatever they say, and with them the headings of Markdown texts.
 */
public final class RemoveCopyrightComments implements MapStep {
    private static final String WORD = "copyright";

    public static final StepType<Settings> TYPE = StepType.of(
                    "remove_copyright_comments", Settings.class, RemoveCopyrightComments::new)
            .summary("Removes the copyright notice from the head of a source file.")
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, more: string", "# Start here\n\nrun()", "/* Copyright A */ int a;")
                    .gives("# Start here\n\nrun()", "/* Copyright A */ int a;"))
            .example(Example.with("fields", List.of("more"))
                    .given("text: string, more: string", "# Start here\n\nrun()", "/* Copyright A */ int a;")
                    .gives("# Start here\n\nrun()", " int a;"))
            .example(Example.with("fields", List.of("text"), "any_leading_comment", true)
                    .given("text: string, more: string", "# Start here\n\nrun()", "/* Copyright A */ int a;")
                    .gives("run()", "/* Copyright A */ int a;"))
            .example(Example.with("fields", List.of("text"))
                    .given("text: string", "// (c) A, copyright\n// All rights reserved\n\nrun()")
                    .gives("run()"));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields,

            @Option(
                    doc =
                            "Whether leading comment lines go even if they say nothing of a copyright, as with Data-Juicer.",
                    fallback = "false")
            boolean anyLeadingComment) {}

    private final TextFields fields;
    private final boolean anyLeadingComment;

    RemoveCopyrightComments(Settings settings, Binding binding) {
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
        anyLeadingComment = settings.anyLeadingComment;
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, this::withoutNotice);
    }

    private String withoutNotice(String text) {
        int start = text.indexOf("/*");
        int end = start < 0 ? -1 : text.indexOf("*/", start + 2);
        if (end < 0) {
            return withoutLeadingLines(text);
        }
        return saysCopyright(text, start, end) ? text.substring(0, start) + text.substring(end + 2) : text;
    }

    private String withoutLeadingLines(String text) {
        int head = 0;
        while (head < text.length() && isCommentOrBlank(text, head)) {
            int lineFeed = text.indexOf('\n', head);
            head = lineFeed < 0 ? text.length() : lineFeed + 1;
        }
        return head > 0 && (anyLeadingComment || saysCopyright(text, 0, head)) ? text.substring(head) : text;
    }

    private static boolean isCommentOrBlank(String text, int line) {
        return text.startsWith("//", line)
                || text.startsWith("--", line)
                || text.charAt(line) == '#'
                || text.charAt(line) == '\n';
    }

    /** In any case; the capital I may have a dot, as Turkish software writes it. */
    private static boolean saysCopyright(String text, int start, int end) {
        for (int i = start; i <= end - WORD.length(); i++) {
            if ((text.charAt(i) | 0x20) == 'c' && isCopyright(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCopyright(String text, int start) {
        for (int i = 0; i < WORD.length(); i++) {
            char c = text.charAt(start + i);
            boolean isDottedCapital = c == 0x130 && WORD.charAt(i) == 'i';
            if ((c >= 0x80 || (c | 0x20) != WORD.charAt(i)) && !isDottedCapital) {
                return false;
            }
        }
        return true;
    }
}
