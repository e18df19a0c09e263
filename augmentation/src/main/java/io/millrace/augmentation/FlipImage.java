package io.millrace.augmentation;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.ExpandStep;
import io.millrace.core.Kind;
import io.millrace.core.Option;
import io.millrace.core.Raster;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.util.List;

/** A sample without an image is passed on alone. One axis has one mirror image, so there is at most one copy. */
public final class FlipImage implements ExpandStep {
    static final String NOT_AN_IMAGE = "not_an_image";

    public static final StepType<Settings> TYPE = StepType.of("flip_image", Settings.class, FlipImage::new)
            .summary("Mirrors an image: in its place, or as a further row beside the one it came from.")
            .rejects(NOT_AN_IMAGE)
            .example(Example.with("field", "photo", "axis", "horizontal", "copies", 0)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.MIRRORED, SmallImages.WHITE))
            .example(Example.with("field", "photo", "axis", "vertical", "copies", 0)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.UPSIDE_DOWN, SmallImages.WHITE))
            .example(Example.with("field", "photo", "axis", "horizontal", "copies", 1)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.MIRRORED, SmallImages.WHITE))
            .example(Example.with("field", "other", "axis", "horizontal", "copies", 0)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.FOUR, SmallImages.WHITE))
            .example(Example.with("field", "photo")
                    .given("photo: image, other: image", SmallImages.CUT, SmallImages.WHITE)
                    .rejects(NOT_AN_IMAGE));

    /** What is mirrored. */
    public enum Axis {
        HORIZONTAL,
        VERTICAL
    }

    public record Settings(
            @Option(doc = "Field that holds the image.") String field,

            @Option(doc = "horizontal swaps left and right, vertical top and bottom.", fallback = "horizontal")
            Axis axis,

            @Option(
                    doc = "1 keeps the original and adds the mirrored one as a row; 0 puts it in the original's place.",
                    fallback = "1",
                    min = 0,
                    max = 1)
            int copies) {}

    private final Settings settings;
    private final Variants variants;

    FlipImage(Settings settings, Binding binding) {
        this.settings = settings;
        variants = new Variants(binding, binding.field("field", settings.field, Kind.IMAGE), settings.copies, 0);
    }

    @Override
    public int ratio() {
        return variants.ratio();
    }

    @Override
    public List<Sample> expand(Sample sample) {
        return variants.ofImage(sample, (source, random) -> flipped(source));
    }

    private Raster flipped(Raster source) {
        return settings.axis == Axis.HORIZONTAL ? Reordering.mirrored(source) : Reordering.upsideDown(source);
    }
}
