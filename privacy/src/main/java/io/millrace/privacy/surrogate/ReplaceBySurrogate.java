package io.millrace.privacy.surrogate;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Field;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Services;
import io.millrace.core.StepType;
import io.millrace.core.Suggestion;
import io.millrace.privacy.find.Recognizers;
import io.millrace.privacy.keys.FieldKeys;
import io.millrace.privacy.treat.Target;
import io.millrace.privacy.treat.UsesDomain;
import java.util.Set;

/** Replaces the values of a column, each of one known type, by surrogates. */
public final class ReplaceBySurrogate implements MapStep, UsesDomain {
    private static final String FIELDS = "buyer: string!, seller: string!";

    public static final StepType<Settings> TYPE = StepType.of(
                    "replace_by_surrogate", Settings.class, ReplaceBySurrogate::new)
            .summary(
                    "Replaces a value of a known type by a realistic one of the same form that is nobody's, equal for equal"
                            + " values of a domain.")
            .usesKeys()
            .example(Example.with("field", "buyer", "type", "PERSON", "domain", "customers")
                    .given(FIELDS, "Anna Huber", "Paul Weber")
                    .gives("Ana Rumpf", "Paul Weber"))
            .example(Example.with("field", "buyer", "type", "PERSON", "domain", "orders")
                    .given(FIELDS, "Anna Huber", "Paul Weber")
                    .gives("Grace Sievers", "Paul Weber"))
            .example(Example.with("field", "seller", "type", "PERSON", "domain", "customers")
                    .given(FIELDS, "Anna Huber", "Paul Weber")
                    .gives("Anna Huber", "Axel Moser"))
            .example(Example.with("field", "buyer", "type", "EMAIL", "domain", "customers")
                    .given(FIELDS, "anna.huber@post.at", "Paul Weber")
                    .gives("ana.rumpf@example.org", "Paul Weber"))
            .example(Example.with("field", "buyer", "type", "URL", "domain", "customers")
                    .given(FIELDS, "anna.huber@post.at", "Paul Weber")
                    .gives("cruickshank.example.com", "Paul Weber"));

    public record Settings(
            @Option(doc = "Field that holds the value; it stays a string.")
            String field,

            @Option(doc = "What the value is, a type that is found in texts, such as PERSON or IBAN.")
            String type,

            @Option(doc = "Domain whose keys are used: equal values of one domain get equal surrogates.")
            String domain) {}

    private final Settings settings;
    private final int index;
    private final Schema output;
    private Surrogates surrogates;

    ReplaceBySurrogate(Settings settings, Binding binding) {
        this.settings = settings;
        index = Target.of(binding, "field", settings.field, Kind.STRING);
        Target.domain(binding, settings.domain);
        Set<String> types = Recognizers.types();
        if (!types.contains(settings.type)) {
            String guess = Suggestion.among(settings.type, types);
            binding.problem(
                    "type", "'" + settings.type + "' is no type" + guess + "; millrace inspect --types lists them");
        }
        output = binding.schema()
                .with(index, binding.schema().field(index).treated().tagged(Field.SCRUBBED));
    }

    @Override
    public String domain() {
        return settings.domain;
    }

    @Override
    public Schema output(Schema input) {
        return output;
    }

    @Override
    public void open(Services services) {
        FieldKeys keys = services.get(FieldKeys.class);
        keys.require(settings.domain);
        surrogates = new Surrogates(keys, settings.domain);
    }

    @Override
    public Sample map(Sample sample) {
        String value = (String) sample.get(index);
        return sample.with(output, index, value == null ? null : surrogates.of(settings.type, value));
    }
}
