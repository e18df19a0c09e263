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

/** Finds web addresses with a scheme, with www. or with a domain and a path, as Data-Juicer's clean_links_mapper does. */
public final class RemoveLinks implements MapStep {
    public static final StepType<Settings> TYPE = StepType.of("remove_links", Settings.class, RemoveLinks::new)
            .summary("Removes links, or puts a replacement in their place.")
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, more: string", "see https://example.org/a here", "at www.example.org now")
                    .gives("see  here", "at www.example.org now"))
            .example(Example.with("fields", List.of("more"))
                    .given("text: string, more: string", "see https://example.org/a here", "at www.example.org now")
                    .gives("see https://example.org/a here", "at  now"))
            .example(Example.with("fields", List.of("text"), "replacement", "<url>")
                    .given("text: string, more: string", "see https://example.org/a here", "at www.example.org now")
                    .gives("see <url> here", "at www.example.org now"));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields,

            @Option(doc = "What stands in place of each one; taken as it is.", fallback = "")
            String replacement) {}

    private final TextFields fields;
    private final String replacement;

    RemoveLinks(Settings settings, Binding binding) {
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
        replacement = settings.replacement;
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, text -> new Links(text).replaced(text, replacement));
    }
}
