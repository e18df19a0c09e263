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

/**
 * For texts with some HTML in them: tags go, entities become characters, white space stays; for whole pages there is
 * extract_text. With all three options Data-Juicer's clean_html_mapper.
 */
public final class RemoveMarkup implements MapStep {
    private static final String ORDER = " <p>Two <b>eggs</b> &amp;</p><p>tea<script>a()</script><ul><li>black</ul>";

    public static final StepType<Settings> TYPE = StepType.of("remove_markup", Settings.class, RemoveMarkup::new)
            .summary("Takes the tags of HTML off texts.")
            .rejects("markup_too_long")
            .example(Example.with("fields", List.of("text"), "max_characters", 40)
                    .given("text: string, more: string", ORDER, " 1 < 2 &amp; 3 <x or 5")
                    .rejects("markup_too_long"))
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, more: string", ORDER, " 1 < 2 &amp; 3 <x or 5")
                    .gives(" Two eggs &\ntea\n* black", " 1 < 2 &amp; 3 <x or 5"))
            .example(Example.with("fields", List.of("more"))
                    .given("text: string, more: string", ORDER, " 1 < 2 &amp; 3 <x or 5")
                    .gives(ORDER, " 1 < 2 &amp; 3 <x or 5"))
            .example(Example.with("fields", List.of("text"), "line_breaks", false)
                    .given("text: string, more: string", ORDER, " 1 < 2 &amp; 3 <x or 5")
                    .gives("Two eggs &tea\n*black", " 1 < 2 &amp; 3 <x or 5"))
            .example(Example.with("fields", List.of("text"), "code", true)
                    .given("text: string, more: string", ORDER, " 1 < 2 &amp; 3 <x or 5")
                    .gives(" Two eggs &\nteaa()\n* black", " 1 < 2 &amp; 3 <x or 5"))
            .example(Example.with("fields", List.of("more"), "any_text", true)
                    .given("text: string, more: string", ORDER, " 1 < 2 &amp; 3 <x or 5")
                    .gives(ORDER, " 1 < 2 & 3 "));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields,

            @Option(
                    doc =
                            "Whether blocks and br make lines where there are none; otherwise only li and ol do, and blanks at"
                                    + " the start of the text go, as with Data-Juicer.",
                    fallback = "true")
            boolean lineBreaks,

            @Option(doc = "Whether what stands in scripts and styles stays, as with Data-Juicer.", fallback = "false")
            boolean code,

            @Option(
                    doc = "Whether texts without a tag that HTML knows are read as HTML too, as with Data-Juicer: what"
                            + " follows a bracket may be lost.",
                    fallback = "false")
            boolean anyText,

            @Option(
                    doc =
                            "Longest text that is read as HTML, in UTF-16 characters; memory needed is about ten times as many"
                                    + " bytes.",
                    fallback = "10000000",
                    min = 1)
            int maxCharacters) {}

    private final TextFields fields;
    private final Settings settings;

    RemoveMarkup(Settings settings, Binding binding) {
        this.settings = settings;
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, text -> settings.anyText || HtmlTags.isAnyIn(text) ? bare(text) : text);
    }

    private String bare(String text) {
        if (text.length() > settings.maxCharacters) {
            throw new RejectSample("markup_too_long");
        }
        return UnreadEnd.without(
                text,
                whole -> settings.lineBreaks
                        ? FragmentText.lines(whole, settings.code)
                        : FragmentText.joined(whole, settings.code));
    }
}
