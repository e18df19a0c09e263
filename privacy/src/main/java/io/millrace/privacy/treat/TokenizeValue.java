package io.millrace.privacy.treat;

import io.millrace.core.Binding;
import io.millrace.core.Ciphertext;
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

/** Keyed and reversible: AES-SIV bound to a domain; equal values give equal tokens. */
public final class TokenizeValue implements MapStep, UsesDomain {
    private static final String TOKEN_OF_1001 = "TVIxAgAAAAkAAAAAolmw78ssx16CKmQevqnKZTduNdBY+QlYXyj8BEfFqDA=";

    public static final StepType<Settings> TYPE = StepType.of("tokenize_value", Settings.class, TokenizeValue::new)
            .summary(
                    "Replaces a value by a token that is equal for equal values of a domain and can be opened with its key.")
            .usesKeys()
            .example(Example.with("field", "customer", "domain", "customers")
                    .given("customer: string!", "c-1001")
                    .gives(TOKEN_OF_1001))
            .example(Example.with("field", "customer", "domain", "orders")
                    .given("customer: string!", "c-1001")
                    .gives("TVIxAgAAAAoAAAAANSiubLG+SLbBGraAV00JFwqgjdrfZVaqLjkv2avgR9Y="))
            .example(Example.with("field", "customer", "domain", "customers")
                    .given("customer: string!, seller: string!", "c-1001", "s-7")
                    .gives(TOKEN_OF_1001, "s-7"))
            .example(Example.with("field", "seller", "domain", "customers")
                    .given("customer: string!, seller: string!", "c-1001", "s-7")
                    .gives("c-1001", "TVIxAgAAAAkAAAAAoL4VPpuVj7SUHKXrsNnQ2j7b0QZ4k4m+ZV2V5spEbUU="));

    public record Settings(
            @Option(doc = "Field that holds the value; it becomes bytes.")
            String field,

            @Option(doc = "Domain whose key is used: values of one domain can be joined.")
            String domain) {}

    private final int index;
    private final FieldType type;
    private final String domain;
    private final Schema output;
    private FieldKeys keys;

    TokenizeValue(Settings settings, Binding binding) {
        index = Target.of(
                binding,
                "field",
                settings.field,
                Kind.STRING,
                Kind.INT32,
                Kind.INT64,
                Kind.BYTES,
                Kind.TIMESTAMP,
                Kind.DATE,
                Kind.LABEL,
                Kind.BOOL);
        domain = Target.domain(binding, settings.domain);
        type = binding.schema().field(index).type();
        output = binding.schema().with(index, binding.schema().field(index).sealed(Ciphertext.TOKEN));
        Target.refuseFewValues(binding, settings.field, "tokens");
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
        return sample.with(output, index, value == null ? null : keys.token(domain, Plaintext.of(type, value)));
    }
}
