package io.millrace.privacy.treat;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.FieldType;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Services;
import io.millrace.core.StepType;
import io.millrace.privacy.keys.FieldKeys;
import io.millrace.privacy.keys.Plaintext;

/** Keyed and one way: HMAC-SHA256 in a domain, cut to 128 bits. */
public final class Pseudonymize implements MapStep, UsesDomain {
    public static final StepType<Settings> TYPE = StepType.of("pseudonymize", Settings.class, Pseudonymize::new)
            .summary(
                    "Replaces a value by 32 hex digits that are equal for equal values of a domain and cannot be opened.")
            .usesKeys()
            .example(Example.with("field", "customer", "domain", "customers")
                    .given("customer: string!", "c-1001")
                    .gives("12d966ecd462d4f09336e23c18805818"))
            .example(Example.with("field", "customer", "domain", "orders")
                    .given("customer: string!", "c-1001")
                    .gives("abb354847036273a5944e19b26b50c25"))
            .example(Example.with("field", "customer", "domain", "customers")
                    .given("customer: string!, seller: string!", "c-1001", "s-7")
                    .gives("12d966ecd462d4f09336e23c18805818", "s-7"))
            .example(Example.with("field", "seller", "domain", "customers")
                    .given("customer: string!, seller: string!", "c-1001", "s-7")
                    .gives("c-1001", "55f3269dd66a0b787162fdb6d1593328"))
            .example(Example.with("field", "customer", "domain", "customers")
                    .given("customer: int64!", 1001)
                    .gives("f9a2f56ccd3fe5632db44e92d0539280"));

    public record Settings(
            @Option(doc = "Field that holds the value; it becomes a string.")
            String field,

            @Option(doc = "Domain whose keys are used: values of one domain can be joined.")
            String domain) {}

    private final int index;
    private final FieldType type;
    private final String domain;
    private final Schema output;
    private FieldKeys keys;

    Pseudonymize(Settings settings, Binding binding) {
        index = Target.of(
                binding,
                "field",
                settings.field,
                Kind.STRING,
                Kind.INT32,
                Kind.INT64,
                Kind.BYTES,
                Kind.LABEL,
                Kind.BOOL);
        domain = Target.domain(binding, settings.domain);
        type = binding.schema().field(index).type();
        output = binding.schema()
                .with(index, binding.schema().field(index).as(FieldType.STRING).treated());
        Target.refuseFewValues(binding, settings.field, "pseudonyms");
    }

    @Override
    public String domain() {
        return domain;
    }

    @Override
    public Schema output(Schema input) {
        return output;
    }

    @Override
    public void open(Services services) {
        keys = services.get(FieldKeys.class);
        keys.require(domain);
    }

    @Override
    public Sample map(Sample sample) {
        Object value = sample.get(index);
        return sample.with(output, index, value == null ? null : keys.pseudonym(domain, Plaintext.of(type, value)));
    }
}
