package io.millrace.cleaning.removal;

import io.millrace.core.Binding;
import io.millrace.core.Example;
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
            @Option(doc = PassageRemoval.FIELDS_DOC) List<String> fields,

            @Option(doc = PassageRemoval.REPLACEMENT_DOC, fallback = "")
            String replacement) {}

    private final PassageRemoval removal;

    RemoveLinks(Settings settings, Binding binding) {
        removal = PassageRemoval.of(settings.fields, settings.replacement, binding, Links::new);
    }

    @Override
    public Sample map(Sample sample) {
        return removal.from(sample);
    }
}
