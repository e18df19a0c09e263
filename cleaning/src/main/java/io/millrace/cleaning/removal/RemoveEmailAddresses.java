package io.millrace.cleaning.removal;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.util.List;

/** Finds e-mail addresses as Data-Juicer's clean_email_mapper does. */
public final class RemoveEmailAddresses implements MapStep {
    public static final StepType<Settings> TYPE = StepType.of(
                    "remove_email_addresses", Settings.class, RemoveEmailAddresses::new)
            .summary("Removes e-mail addresses, or puts a replacement in their place.")
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, more: string", "write to ann@example.org today", "bob@example.org said")
                    .gives("write to  today", "bob@example.org said"))
            .example(Example.with("fields", List.of("more"))
                    .given("text: string, more: string", "write to ann@example.org today", "bob@example.org said")
                    .gives("write to ann@example.org today", " said"))
            .example(Example.with("fields", List.of("text"), "replacement", "<email>")
                    .given("text: string, more: string", "write to ann@example.org today", "bob@example.org said")
                    .gives("write to <email> today", "bob@example.org said"));

    public record Settings(
            @Option(doc = PassageRemoval.FIELDS_DOC) List<String> fields,

            @Option(doc = PassageRemoval.REPLACEMENT_DOC, fallback = "")
            String replacement) {}

    private final PassageRemoval removal;

    RemoveEmailAddresses(Settings settings, Binding binding) {
        removal = PassageRemoval.of(settings.fields, settings.replacement, binding, EmailAddresses::new);
    }

    @Override
    public Sample map(Sample sample) {
        return removal.from(sample);
    }
}
