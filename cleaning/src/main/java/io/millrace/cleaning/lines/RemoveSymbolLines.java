package io.millrace.cleaning.lines;

import io.millrace.cleaning.TextFields;
import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.util.List;

/** As datatrove's {@code SymbolLinesFormatter}: blank lines stay, every end of a line becomes a line feed. */
public final class RemoveSymbolLines implements MapStep {
    private static final String SAMPLE = "One\n* * *\n---\ntwo";

    public static final StepType<Settings> TYPE = StepType.of(
                    "remove_symbol_lines", Settings.class, RemoveSymbolLines::new)
            .summary("Removes lines in which nothing but symbols and spaces stands.")
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, more: string", SAMPLE, "##")
                    .gives("One\ntwo", "##"))
            .example(Example.with("fields", List.of("more"))
                    .given("text: string, more: string", SAMPLE, "##")
                    .gives(SAMPLE, ""))
            .example(Example.with("fields", List.of("text"), "replacement", "[…]")
                    .given("text: string, more: string", SAMPLE, "##")
                    .gives("One\n[…]\ntwo", "##"))
            .example(Example.with("fields", List.of("text"), "symbols", "*")
                    .given("text: string, more: string", SAMPLE, "##")
                    .gives("One\n---\ntwo", "##"));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields,

            @Option(doc = "Line that stands for each run of removed lines; empty: none.", fallback = "")
            String replacement,

            @Option(
                    doc =
                            "The symbols, one after the other; empty: the punctuation of all scripts and control characters.",
                    fallback = "")
            String symbols) {}

    private final TextFields fields;
    private final SymbolLines lines;

    RemoveSymbolLines(Settings settings, Binding binding) {
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
        lines = new SymbolLines(settings.symbols, settings.replacement);
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, lines::removedFrom);
    }
}
