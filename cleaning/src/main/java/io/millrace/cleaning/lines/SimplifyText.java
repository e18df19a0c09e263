package io.millrace.cleaning.lines;

import io.millrace.cleaning.TextFields;
import io.millrace.cleaning.text.Document;
import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.util.List;

/** As datatrove's {@code simplify_text} with its defaults; names of days and months stay. */
public final class SimplifyText implements MapStep {
    public static final StepType<Settings> TYPE = StepType.of("simplify_text", Settings.class, SimplifyText::new)
            .summary("Brings texts to the plain form in which near duplicates are alike: small letters without accents,"
                    + " no punctuation, every number a 0.")
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, more: string", "Füße: 12,50\n (neu)", "A-Z")
                    .gives("fuße 0 neu", "A-Z"))
            .example(Example.with("fields", List.of("more"))
                    .given("text: string, more: string", "Füße: 12,50\n (neu)", "A-Z")
                    .gives("Füße: 12,50\n (neu)", "a z"));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields) {}

    private final TextFields fields;

    SimplifyText(Settings settings, Binding binding) {
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, text -> Document.of(text).simplified());
    }
}
