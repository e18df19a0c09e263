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
import java.util.Set;

/**
 * Headings are chapter, part, section, subsection, subsubsection, paragraph and subparagraph, with or without star and
 * short title. Data-Juicer's remove_header_mapper empties texts that have none.
 */
public final class RemoveLatexHeader implements MapStep {
    private static final Set<String> HEADINGS =
            Set.of("chapter", "part", "section", "subsection", "subsubsection", "paragraph", "subparagraph");

    public static final StepType<Settings> TYPE = StepType.of(
                    "remove_latex_header", Settings.class, RemoveLatexHeader::new)
            .summary("Removes what stands before the first heading of a LaTeX text.")
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, more: string", "\\title{A}\n\\section{One}\nText", "Plain.")
                    .gives("\\section{One}\nText", "Plain."))
            .example(Example.with("fields", List.of("more"))
                    .given("text: string, more: string", "\\title{A}\n\\section{One}\nText", "Plain.")
                    .gives("\\title{A}\n\\section{One}\nText", "Plain."))
            .example(Example.with("fields", List.of("more"), "empty_without_heading", true)
                    .given("text: string, more: string", "\\title{A}\n\\section{One}\nText", "Plain.")
                    .gives("\\title{A}\n\\section{One}\nText", ""));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields,

            @Option(doc = "Whether a text without a heading becomes empty, as with Data-Juicer.", fallback = "false")
            boolean emptyWithoutHeading) {}

    private final TextFields fields;
    private final boolean emptyWithoutHeading;

    RemoveLatexHeader(Settings settings, Binding binding) {
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
        emptyWithoutHeading = settings.emptyWithoutHeading;
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, this::withoutHeader);
    }

    private String withoutHeader(String text) {
        int brace = text.lastIndexOf('}');
        int title = brace < 0 ? -1 : text.lastIndexOf("]{", brace - 2);
        for (int i = text.indexOf('\\'); i >= 0; i = text.indexOf('\\', i + 1)) {
            if (isHeading(text, i + 1, brace, title)) {
                return text.substring(i);
            }
        }
        return emptyWithoutHeading ? "" : text;
    }

    /**
     * @param brace position of the last closing brace
     * @param title position of the last end of a short title that has a closing brace behind it
     */
    private static boolean isHeading(String text, int name, int brace, int title) {
        int end = name;
        while (end < text.length() && end - name <= 13 && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
            end++;
        }
        int open = end < text.length() && text.charAt(end) == '*' ? end + 1 : end;
        if (open >= text.length() || !HEADINGS.contains(text.substring(name, end))) {
            return false;
        }
        char c = text.charAt(open);
        return c == '{' && brace > open || c == '[' && title > open;
    }
}
