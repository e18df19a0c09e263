package io.millrace.cleaning.duplicates;

import io.millrace.cleaning.Days;
import io.millrace.core.Binding;
import io.millrace.core.Bytes;
import io.millrace.core.FirstSeenStep;
import io.millrace.core.Image;
import io.millrace.core.Kind;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.time.Duration;
import java.util.List;

/**
 * Images are alike if their perceptual hashes (of brightness, {@code phash} of Python's imagehash) differ in few of 64
 * bits: other sizes, encodings and slight changes of brightness, not parts or turned ones. Images of one colour are all
 * alike. Absent images are kept.
 */
public final class DropImageDuplicates implements FirstSeenStep {
    static final String NOT_AN_IMAGE = "not_an_image";

    public static final StepType<Settings> TYPE =
            ImageExamples.addTo(StepType.of("drop_image_duplicates", Settings.class, DropImageDuplicates::new)
                    .summary(
                            "Keeps the earliest of all samples whose images look nearly the same, by the distance of their perceptual hashes; the reject of each later one names it.")
                    .rejects(DUPLICATE, NOT_AN_IMAGE));

    public record Settings(
            @Option(doc = "Field that holds the image.") String field,

            @Option(
                    doc = "How long the earliest is remembered, in days of event time.",
                    fallback = "30",
                    min = 0.001,
                    max = 3_650)
            double rememberDays,

            @Option(
                    doc =
                            "In how many of 64 bits two images may differ. The memory of an image grows with it: 10 keys for"
                                    + " 3, 15 for 4, 45 for 8.",
                    fallback = "4",
                    min = 0,
                    max = HammingTables.FARTHEST)
            int maxDistance,

            @Option(doc = KNOWN, fallback = Option.NONE) List<String> known) {}

    private final int index;
    private final Duration horizon;
    private final HammingTables tables;
    private final List<String> known;

    DropImageDuplicates(Settings settings, Binding binding) {
        index = binding.field("field", settings.field, Kind.IMAGE);
        horizon = Days.of(settings.rememberDays);
        tables = HammingTables.within(settings.maxDistance, "perceptual hash (phash) of the image");
        known = settings.known;
    }

    @Override
    public List<Bytes> keys(Sample sample) {
        Image image = sample.get(index, Image.class);
        return image == null ? List.of() : tables.keys(PerceptualHash.of(image.raster()));
    }

    @Override
    public int bucketBytes() {
        return HammingTables.BUCKET_BYTES;
    }

    @Override
    public boolean isAlike(Bytes key, Bytes other) {
        return tables.isAlike(key, other);
    }

    @Override
    public Duration horizon() {
        return horizon;
    }

    @Override
    public List<String> known() {
        return known;
    }

    @Override
    public String recipe() {
        return tables.recipe();
    }
}
