package io.millrace.cleaning.removal;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.util.List;

/** Finds addresses of IP version 4 and whole ones of version 6, as Data-Juicer's clean_ip_mapper does. */
public final class RemoveIpAddresses implements MapStep {
    public static final StepType<Settings> TYPE = StepType.of(
                    "remove_ip_addresses", Settings.class, RemoveIpAddresses::new)
            .summary("Removes IP addresses, or puts a replacement in their place.")
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, more: string", "host 192.0.2.1 is up", "2001:db8:0:0:0:0:0:1 too")
                    .gives("host  is up", "2001:db8:0:0:0:0:0:1 too"))
            .example(Example.with("fields", List.of("more"))
                    .given("text: string, more: string", "host 192.0.2.1 is up", "2001:db8:0:0:0:0:0:1 too")
                    .gives("host 192.0.2.1 is up", " too"))
            .example(Example.with("fields", List.of("text"), "replacement", "<ip>")
                    .given("text: string, more: string", "host 192.0.2.1 is up", "2001:db8:0:0:0:0:0:1 too")
                    .gives("host <ip> is up", "2001:db8:0:0:0:0:0:1 too"));

    public record Settings(
            @Option(doc = PassageRemoval.FIELDS_DOC) List<String> fields,

            @Option(doc = PassageRemoval.REPLACEMENT_DOC, fallback = "")
            String replacement) {}

    private final PassageRemoval removal;

    RemoveIpAddresses(Settings settings, Binding binding) {
        removal = PassageRemoval.of(settings.fields, settings.replacement, binding, IpAddresses::new);
    }

    @Override
    public Sample map(Sample sample) {
        return removal.from(sample);
    }
}
