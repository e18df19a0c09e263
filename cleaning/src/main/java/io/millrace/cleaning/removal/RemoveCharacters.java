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

/** Characters are Unicode code points, taken one by one. The fallback is that of Data-Juicer's remove_specific_chars_mapper. */
public final class RemoveCharacters implements MapStep {
    public static final StepType<Settings> TYPE = StepType.of(
                    "remove_characters", Settings.class, RemoveCharacters::new)
            .summary("Removes certain characters wherever they stand.")
            .example(Example.with("fields", List.of("text"))
                    .given("text: string, more: string", "● one ● two", "►")
                    .gives(" one  two", "►"))
            .example(Example.with("fields", List.of("more"))
                    .given("text: string, more: string", "● one ● two", "►")
                    .gives("● one ● two", ""))
            .example(Example.with("fields", List.of("text"), "characters", "ot")
                    .given("text: string, more: string", "● one ● two", "►")
                    .gives("● ne ● w", "►"));

    public record Settings(
            @Option(doc = "Fields that hold text.") List<String> fields,

            @Option(doc = "The characters that go, one after the other.", fallback = "◆●■►▼▲▴∆▻▷❖♡□")
            String characters) {}

    private final TextFields fields;
    private final Sieve sieve;

    RemoveCharacters(Settings settings, Binding binding) {
        fields = new TextFields(binding.fields("fields", settings.fields, Kind.STRING));
        sieve = new Sieve(Sieve.points(settings.characters), false);
        if (settings.characters.isEmpty()) {
            binding.problem("characters", "names no character; list at least one, as in \"●■\"");
        }
    }

    @Override
    public Sample map(Sample sample) {
        return fields.change(sample, sieve::passed);
    }
}
