package io.millrace.privacy.image;

import io.millrace.core.Binding;
import io.millrace.core.Bytes;
import io.millrace.core.Example;
import io.millrace.core.Image;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.StepType;
import io.millrace.privacy.treat.Target;

/** Takes no mark away: who is in the picture can still be seen. */
public final class StripMetadata implements MapStep {
    public static final StepType<Settings> TYPE = StepType.of("strip_metadata", Settings.class, StripMetadata::new)
            .summary(
                    "Removes from an image file all that is no pixel, colour or orientation: place, time, camera, comments.")
            .rejects(ImageMetadata.NOT_AN_IMAGE)
            .example(Example.with("field", "photo")
                    .given("photo: bytes, other: bytes", Pictures.WITH_COMMENT, Pictures.WITH_COMMENT)
                    .gives(Pictures.FOUR, Pictures.WITH_COMMENT))
            .example(Example.with("field", "other")
                    .given("photo: bytes, other: bytes", Pictures.WITH_COMMENT, Pictures.WITH_COMMENT)
                    .gives(Pictures.WITH_COMMENT, Pictures.FOUR))
            .example(Example.with("field", "photo")
                    .given("photo: image", Pictures.FOUR)
                    .gives(Pictures.FOUR))
            .example(Example.with("field", "photo")
                    .given("photo: image", Pictures.CUT)
                    .rejects(ImageMetadata.NOT_AN_IMAGE));

    public record Settings(
            @Option(doc = "Field that holds the image, or the bytes of its file.")
            String field) {}

    private final int index;

    StripMetadata(Settings settings, Binding binding) {
        index = Target.of(binding, "field", settings.field, Kind.IMAGE, Kind.BYTES);
    }

    @Override
    public Schema output(Schema input) {
        return input;
    }

    @Override
    public Sample map(Sample sample) {
        Object value = sample.get(index);
        if (value instanceof Image image) {
            return sample.with(index, ImageMetadata.strip(image));
        }
        return value == null ? sample : sample.with(index, ImageMetadata.strip((Bytes) value));
    }
}
