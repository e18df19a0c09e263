package io.millrace.privacy.treat;

import io.millrace.core.Binding;
import io.millrace.core.Ciphertext;
import io.millrace.core.Example;
import io.millrace.core.Field;
import io.millrace.core.Image;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Services;
import io.millrace.core.StepType;
import io.millrace.privacy.image.ImageMetadata;
import io.millrace.privacy.keys.FieldKeys;
import io.millrace.privacy.keys.Plaintext;
import java.time.Instant;
import java.util.List;

/** AES-SIV bound to dataset, field and origin: a replay gives the same bytes, equal values of two records do not. */
public final class Encrypt implements MapStep {
    public static final StepType<Settings> TYPE = StepType.of("encrypt", Settings.class, Encrypt::new)
            .summary("Encrypts the values of fields; the same value of two records looks different.")
            .rejects(FieldKeys.NO_EPOCH, ImageMetadata.NOT_AN_IMAGE)
            .usesKeys()
            .example(Example.with("fields", List.of("text"))
                    .given("text: string!", "hello")
                    .gives("TVIxAQAAAAEAAAADXuRpKyd73RnC/cQ1TSGjEwyAeCKI7kL8NaPT/pNYalI="))
            .example(Example.with("fields", List.of("text"))
                    .given("text: string!, name: string!", "hello", "Ada")
                    .gives("TVIxAQAAAAEAAAADXuRpKyd73RnC/cQ1TSGjEwyAeCKI7kL8NaPT/pNYalI=", "Ada"))
            .example(Example.with("fields", List.of("name"))
                    .given("text: string!, name: string!", "hello", "Ada")
                    .gives("hello", "TVIxAQAAAAEAAAADBIGVCgefZI/Q9eI5PXewAnvfXguqC9QSMskhz84J2xI="))
            .example(Example.with("fields", List.of("text"))
                    .given("text: string!", "hello")
                    .at(Instant.parse("1969-12-31T23:59:59Z"))
                    .rejects(FieldKeys.NO_EPOCH))
            .example(Example.with("fields", List.of("photo"))
                    .given("photo: image!", "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4")
                    .rejects(ImageMetadata.NOT_AN_IMAGE));

    public record Settings(
            @Option(doc = "Fields to encrypt, of any type; each becomes bytes.")
            List<String> fields) {}

    private final int[] indices;
    private final Schema input;
    private final Schema output;
    private FieldKeys keys;

    Encrypt(Settings settings, Binding binding) {
        input = binding.schema();
        indices = Target.allOf(binding, "fields", settings.fields);
        output = sealed(input, indices);
    }

    private static Schema sealed(Schema input, int... indices) {
        Schema sealed = input;
        for (int index : indices) {
            sealed = sealed.with(index, input.field(index).sealed(Ciphertext.ENCRYPT));
        }
        return sealed;
    }

    @Override
    public Schema output(Schema given) {
        return output;
    }

    @Override
    public void open(Services services) {
        keys = services.get(FieldKeys.class);
    }

    @Override
    public Sample map(Sample sample) {
        Sample sealed = sample;
        for (int index : indices) {
            sealed = sealed.with(output, index, cell(sample, index));
        }
        return sealed;
    }

    private Object cell(Sample sample, int index) {
        if (sample.isNull(index)) {
            return null;
        }
        Field field = input.field(index);
        Plaintext value = Plaintext.of(field.type(), bare(sample.get(index)));
        return keys.encrypt(field.name(), sample.origin(), sample.eventTime(), value);
    }

    /** Whoever opens the cell gets the picture, not where and when it was taken. */
    private static Object bare(Object value) {
        if (value instanceof List<?> list && list.stream().anyMatch(Image.class::isInstance)) {
            return list.stream().map(Encrypt::bare).toList();
        }
        return value instanceof Image image ? ImageMetadata.strip(image) : value;
    }
}
