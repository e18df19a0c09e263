package io.millrace.cleaning.markup;

import io.millrace.cleaning.TextFields;
import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.RejectSample;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.util.List;
import org.jsoup.parser.Parser;

/**
 * Blocks become lines, list items begin with a hyphen, cells are parted by tabs, entities are characters; scripts, styles,
 * forms and hidden parts are left out. A text is a page if it begins with a tag, a comment or a document type, or has a tag
 * html or body; any other text stays as it is.
 */
public final class ExtractText implements MapStep {
    /** What becomes of links: their text alone, their text with the address behind it, or nothing. */
    public enum Links {
        TEXT,
        ADDRESSES,
        DROPPED
    }

    /** What becomes of tables: a line for each row, or nothing. */
    public enum Tables {
        ROWS,
        DROPPED
    }

    private static final String PAGE = "<html><head><title>T</title></head><body><nav>Home</nav><h1>Tea &amp; milk</h1>"
            + "<p>Read <a href=\"/a\">more</a>.<table><tr><td>1<td>2</table></body></html>";

    public static final StepType<Settings> TYPE = StepType.of("extract_text", Settings.class, ExtractText::new)
            .summary("Takes the readable text out of a page of HTML.")
            .rejects("page_too_long")
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, more: string", PAGE, "<p>One<br>two")
                    .gives("Tea & milk\nRead more.\n1\t2", "<p>One<br>two"))
            .example(Example.with("fields", List.of("more"))
                    .given("text: string, more: string", PAGE, "<p>One<br>two")
                    .gives(PAGE, "One\ntwo"))
            .example(Example.with("fields", List.of("text"), "links", "addresses")
                    .given("text: string, more: string", PAGE, "<p>One<br>two")
                    .gives("Tea & milk\nRead more (/a).\n1\t2", "<p>One<br>two"))
            .example(Example.with("fields", List.of("text"), "tables", "dropped")
                    .given("text: string, more: string", PAGE, "<p>One<br>two")
                    .gives("Tea & milk\nRead more.", "<p>One<br>two"))
            .example(Example.with("fields", List.of("text"), "navigation", true)
                    .given("text: string, more: string", PAGE, "<p>One<br>two")
                    .gives("Home\nTea & milk\nRead more.\n1\t2", "<p>One<br>two"))
            .example(Example.with("fields", List.of("text"), "max_characters", 100)
                    .given("text: string, more: string", PAGE, "<p>One<br>two")
                    .rejects("page_too_long"));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields,

            @Option(doc = "text, addresses (the address in brackets behind the text) or dropped.", fallback = "text")
            Links links,

            @Option(doc = "rows (a line for each, tabs between cells) or dropped.", fallback = "rows")
            Tables tables,

            @Option(doc = "Whether menus, headers, footers, side bars and forms are read too.", fallback = "false")
            boolean navigation,

            @Option(
                    doc =
                            "Longest page that is parsed, in UTF-16 characters; memory needed is about ten times as many bytes.",
                    fallback = "10000000",
                    min = 1)
            int maxCharacters) {}

    private final TextFields fields;
    private final Settings settings;

    ExtractText(Settings settings, Binding binding) {
        this.settings = settings;
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, text -> HtmlTags.isPage(text) ? read(text) : text);
    }

    private String read(String page) {
        if (page.length() > settings.maxCharacters) {
            throw new RejectSample("page_too_long");
        }
        return UnreadEnd.without(page, this::readable);
    }

    private String readable(String page) {
        PageText text = new PageText(settings);
        Parser.htmlParser().parseInput(page, "").filter(text);
        return text.toString();
    }
}
