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
            @Option(doc = "Fields that hold text.") List<String> fields,

            @Option(doc = "What stands in place of each one; taken as it is.", fallback = "")
            String replacement) {}

    private final TextFields fields;
    private final String replacement;

    RemoveEmailAddresses(Settings settings, Binding binding) {
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
        replacement = settings.replacement;
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, text -> new EmailAddresses(text).replaced(text, replacement));
    }
}
