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
 * A table is two or more lines with the same number of cells, after the first line of the text. With spaces as separators,
 * as Data-Juicer's remove_table_text_mapper has it, two lines of prose with the same number of words are one too.
 */
public final class RemoveTableText implements MapStep {
    private static final String WIDE = "Prices\na\tb\tc\nd\te\tf\ng\th\ni\tj\nHello there\nGood morning\n";

    public static final StepType<Settings> TYPE = StepType.of("remove_table_text", Settings.class, RemoveTableText::new)
            .summary("Removes tables: lines in a row whose cells are parted by tabs or bars.")
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, more: string", WIDE, "x\na|b\nc|d\n")
                    .gives("Prices\nHello there\nGood morning\n", "x\na|b\nc|d\n"))
            .example(Example.with("fields", List.of("more"))
                    .given("text: string, more: string", WIDE, "x\na|b\nc|d\n")
                    .gives(WIDE, "x\n"))
            .example(Example.with("fields", List.of("text"), "min_columns", 3)
                    .given("text: string, more: string", WIDE, "x\na|b\nc|d\n")
                    .gives("Prices\ng\th\ni\tj\nHello there\nGood morning\n", "x\na|b\nc|d\n"))
            .example(Example.with("fields", List.of("text"), "max_columns", 2)
                    .given("text: string, more: string", WIDE, "x\na|b\nc|d\n")
                    .gives("Prices\na\tb\tc\nd\te\tf\nHello there\nGood morning\n", "x\na|b\nc|d\n"))
            .example(Example.with("fields", List.of("text"), "spaces_separate", true)
                    .given("text: string, more: string", WIDE, "x\na|b\nc|d\n")
                    .gives("Prices\n", "x\na|b\nc|d\n"));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields,

            @Option(doc = "Fewest columns of a table that goes.", fallback = "2", min = 2, max = 20)
            int minColumns,

            @Option(doc = "Most columns of a table that goes.", fallback = "20", min = 2, max = 20)
            int maxColumns,

            @Option(doc = "Whether single spaces part cells too, as with Data-Juicer.", fallback = "false")
            boolean spacesSeparate) {
        public Settings {
            if (minColumns > maxColumns) {
                throw new IllegalArgumentException("min_columns: must not exceed max_columns");
            }
        }
    }

    private final TextFields fields;
    private final Settings settings;

    RemoveTableText(Settings settings, Binding binding) {
        this.settings = settings;
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, text -> new TableRows(text, settings.spacesSeparate)
                .without(settings.minColumns, settings.maxColumns));
    }
}
