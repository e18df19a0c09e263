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

/** Each level times the factor, the fraction cut off, at most 255: as Pillow's {@code ImageEnhance.Brightness} does. */
public final class AdjustBrightness implements ExpandStep {
    public static final StepType<Settings> TYPE = StepType.of(
                    "adjust_brightness", Settings.class, AdjustBrightness::new)
            .summary("Makes an image darker or brighter by a factor drawn from a range; transparency stays.")
            .rejects(FlipImage.NOT_AN_IMAGE)
            .example(Example.with("field", "photo", "min_factor", 2, "max_factor", 2, "copies", 0)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.SQUARE_0_255_102_204, SmallImages.WHITE))
            .example(Example.with("field", "photo", "min_factor", 2, "max_factor", 2)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.SQUARE_0_255_102_204, SmallImages.WHITE))
            .example(Example.with("field", "other", "min_factor", 0.2, "max_factor", 0.2, "copies", 0)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.FOUR, SmallImages.ROW_51_51))
            .example(Example.with("field", "photo", "min_factor", 0.2, "max_factor", 0.2, "copies", 0)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.SQUARE_0_51_10_20, SmallImages.WHITE))
            .example(Example.with("field", "photo", "min_factor", 0.2, "max_factor", 2, "copies", 0)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.SQUARE_0_255_62_125, SmallImages.WHITE))
            .example(Example.with("field", "photo", "min_factor", 0.2, "max_factor", 2, "copies", 0, "seed", 1)
                    .given("photo: image, other: image", SmallImages.FOUR, SmallImages.WHITE)
                    .gives(SmallImages.SQUARE_0_81_16_32, SmallImages.WHITE))
            .example(Example.with("field", "photo", "min_factor", 0.5, "max_factor", 2)
                    .given("photo: image, other: image", SmallImages.CUT, SmallImages.WHITE)
                    .rejects(FlipImage.NOT_AN_IMAGE));

    public record Settings(
            @Option(doc = "Field that holds the image.") String field,

            @Option(doc = "Smallest factor; 0 is black, 1 changes nothing.", min = 0, max = 255)
            double minFactor,

            @Option(doc = "Largest factor.", min = 0, max = 255)
            double maxFactor,

            @Option(
                    doc = "How many changed rows are added behind the original; 0 puts one in the original's place.",
                    fallback = "1",
                    min = 0,
                    max = 100)
            int copies,

            @Option(doc = "Another seed draws other factors.", fallback = "0")
            long seed) {}

    private final Range factors;
    private final Variants variants;

    AdjustBrightness(Settings settings, Binding binding) {
        int index = binding.field("field", settings.field, Kind.IMAGE);
        factors = Range.of("factor", settings.minFactor, settings.maxFactor, binding);
        variants = factors.check(new Variants(binding, index, settings.copies, settings.seed), "factor", binding);
    }

    @Override
    public int ratio() {
        return variants.ratio();
    }

    @Override
    public List<Sample> expand(Sample sample) {
        return variants.ofImage(sample, (source, random) -> adjusted(source, factors.draw(random)));
    }

    private static Raster adjusted(Raster source, double factor) {
        byte[] levels = new byte[256];
        for (int level = 0; level < levels.length; level++) {
            levels[level] = (byte) Math.min(255, (float) factor * level);
        }
        byte[] samples = source.toArray();
        for (int at = 0; at < samples.length; at++) {
            boolean isAlpha = source.channels() == 4 && (at & 3) == 3;
            samples[at] = isAlpha ? samples[at] : levels[samples[at] & 0xFF];
        }
        return Raster.copyOf(source.width(), source.height(), source.channels(), samples);
    }
}
