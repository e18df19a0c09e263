package io.millrace.privacy.image;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.FieldType;
import io.millrace.core.Image;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Raster;
import io.millrace.core.RejectSample;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.StepType;
import io.millrace.privacy.treat.Target;
import java.util.List;

/** The regions are found elsewhere. The picture is a new one, so no metadata survives. */
public final class BlurRegions implements MapStep {
    private static final String FIELDS = "photo: image!, other: image, faces: json, plates: json";
    private static final String NONE = "[]";
    private static final String ALL = "[[0,0,2,2]]";

    public static final StepType<Settings> TYPE = StepType.of("blur_regions", Settings.class, BlurRegions::new)
            .summary("Makes regions of an image unreadable, such as faces that were found elsewhere.")
            .rejects(Regions.BAD_REGIONS, ImageMetadata.NOT_AN_IMAGE)
            .example(Example.with("field", "photo", "regions", "faces")
                    .given(FIELDS, Pictures.FOUR, Pictures.FOUR, ALL, NONE)
                    .gives(Pictures.MEAN, Pictures.FOUR, ALL, NONE))
            .example(Example.with("field", "photo", "regions", "faces", "method", "fill")
                    .given(FIELDS, Pictures.FOUR, Pictures.FOUR, ALL, NONE)
                    .gives(Pictures.BLACK, Pictures.FOUR, ALL, NONE))
            .example(Example.with("field", "other", "regions", "faces")
                    .given(FIELDS, Pictures.FOUR, Pictures.FOUR, ALL, NONE)
                    .gives(Pictures.FOUR, Pictures.MEAN, ALL, NONE))
            .example(Example.with("field", "photo", "regions", "plates")
                    .given(FIELDS, Pictures.FOUR, Pictures.FOUR, ALL, NONE)
                    .gives(Pictures.FOUR, Pictures.FOUR, ALL, NONE))
            .example(Example.with("field", "photo", "regions", "faces", "unit", "fractions")
                    .given("photo: image!, faces: json", Pictures.FOUR, "[[0,0,1,1]]")
                    .gives(Pictures.MEAN, "[[0,0,1,1]]"))
            .example(Example.with("field", "photo", "regions", "faces")
                    .given("photo: image!, faces: json", Pictures.FOUR, "[[0,0,1,1]]")
                    .gives(Pictures.FOUR, "[[0,0,1,1]]"))
            .example(Example.with("field", "photo", "regions", "faces")
                    .given("photo: image!, faces: list<int32>?", Pictures.FOUR, null)
                    .rejects(Regions.BAD_REGIONS))
            .example(Example.with("field", "photo", "regions", "faces")
                    .given("photo: image!, faces: list<int32>", Pictures.CUT, List.of(0, 0, 2, 2))
                    .rejects(ImageMetadata.NOT_AN_IMAGE));

    /** What becomes of a region. */
    public enum Method {
        BLUR,
        FILL
    }

    /** What the numbers of a region are. */
    public enum Unit {
        PIXELS,
        FRACTIONS
    }

    public record Settings(
            @Option(doc = "Field that holds the image; it becomes a PNG.")
            String field,

            @Option(
                    doc =
                            "Field that holds the regions, x, y, width and height each, from the upper left corner of the stored"
                                    + " pixels: json, list<int32> or list<float64>.")
            String regions,

            @Option(doc = "blur leaves at most 4 by 4 colours of a region, fill makes it black.", fallback = "blur")
            Method method,

            @Option(doc = "What the numbers are: pixels, or fractions of width and height.", fallback = "pixels")
            Unit unit) {}

    private final Settings settings;
    private final int index;
    private final int regions;
    private final Schema output;

    BlurRegions(Settings settings, Binding binding) {
        this.settings = settings;
        index = Target.of(binding, "field", settings.field, Kind.IMAGE);
        regions = Target.of(binding, "regions", settings.regions, Kind.JSON, Kind.LIST);
        FieldType type = binding.schema().field(regions).type();
        if (type.kind() == Kind.LIST && !holdsNumbers(type.element().kind())) {
            binding.problem(
                    "regions",
                    "the field " + settings.regions + " is " + type
                            + "; this step takes json, list<int32>, list<float64>");
        }
        output = binding.schema().with(index, binding.schema().field(index).treated());
    }

    private static boolean holdsNumbers(Kind kind) {
        return kind == Kind.INT32 || kind == Kind.FLOAT64;
    }

    @Override
    public Schema output(Schema input) {
        return output;
    }

    @Override
    public Sample map(Sample sample) {
        Image image = sample.get(index, Image.class);
        return sample.with(output, index, image == null ? null : Image.of(covered(image.raster(), sample)));
    }

    private Raster covered(Raster raster, Sample sample) {
        Regions reading = new Regions(settings.unit == Unit.FRACTIONS, raster.width(), raster.height());
        List<Region> found = reading.of(numbers(sample.get(regions)));
        Covering covering = new Covering(raster);
        return settings.method == Method.BLUR ? covering.blurred(found) : covering.filled(found);
    }

    private static List<? extends Number> numbers(Object value) {
        if (value instanceof String json) {
            return RegionText.numbers(json);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Number.class::cast).toList();
        }
        throw new RejectSample(Regions.BAD_REGIONS);
    }
}
