package io.millrace.privacy.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Binder;
import io.millrace.core.Binding;
import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Image;
import io.millrace.core.Node;
import io.millrace.core.Origin;
import io.millrace.core.Problems;
import io.millrace.core.Raster;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlurRegionsTest {
    private final Problems problems = new Problems();

    private BlurRegions step(FieldType regions, Object... options) {
        Map<String, Object> settings = new HashMap<>(Map.of("field", "photo", "regions", "faces"));
        for (int i = 0; i < options.length; i += 2) {
            settings.put((String) options[i], options[i + 1]);
        }
        var bound = new Binder(problems).bind(BlurRegions.TYPE.settings(), Node.of(settings), "");
        Binding binding =
                new Binding("it", schema(regions), "sample", (option, message) -> problems.add(0, option, message));
        return (BlurRegions) BlurRegions.TYPE.create(bound, binding);
    }

    private static Schema schema(FieldType regions) {
        return Schema.of(Field.optional("photo", FieldType.IMAGE).sensitive(), Field.optional("faces", regions));
    }

    private static Image covered(BlurRegions step, FieldType type, Image image, Object regions) {
        Sample sample = Sample.of(schema(type), new Origin("events", 0, 7), 0, Arrays.asList(image, regions));
        return step.map(sample).get(0, Image.class);
    }

    private Raster covered(Raster raster, String regions, Object... options) {
        return covered(step(FieldType.JSON, options), FieldType.JSON, Image.of(raster), regions)
                .raster();
    }

    private static Raster noise(int width, int height, int channels, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return Raster.paint(width, height, channels, (x, y, channel) -> random.nextInt(256));
    }

    @ParameterizedTest(name = "{0} covers {1} to {2} and {3} to {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[[2,3,4,5]]         | 2 | 6  | 3 | 8",
                "[2,3,4,5]           | 2 | 6  | 3 | 8",
                "[[-5,-5,7,8]]       | 0 | 2  | 0 | 3",
                "[[30,10,1e9,1e9]]   | 30 | 40 | 10 | 20",
                "[[1.5,2.5,2.2,1]]   | 1 | 4  | 2 | 4",
                "[[0,0,40,20]]       | 0 | 40 | 0 | 20"
            })
    void aRegionIsCoveredAndNothingElse(String regions, int left, int right, int top, int bottom) {
        Raster source = noise(40, 20, 3, 1);
        Raster filled = covered(source, regions, "method", "fill");
        assertThat(filled)
                .isEqualTo(Raster.paint(
                        40,
                        20,
                        3,
                        (x, y, channel) ->
                                x >= left && x < right && y >= top && y < bottom ? 0 : source.at(x, y, channel)));
    }

    @Test
    void fractionsArePartsOfWidthAndHeight() {
        Raster source = noise(40, 20, 1, 2);
        assertThat(covered(source, "[[0.25,0.5,0.5,0.25]]", "unit", "fractions"))
                .isEqualTo(covered(source, "[[10,10,20,5]]"));
    }

    @Test
    void listsOfNumbersAreRegionsToo() {
        Raster source = noise(40, 20, 3, 3);
        Raster expected = covered(source, "[[1,2,10,10],[20,2,10,10]]");
        FieldType whole = FieldType.list(FieldType.INT32);
        assertThat(covered(step(whole), whole, Image.of(source), List.of(1, 2, 10, 10, 20, 2, 10, 10))
                        .raster())
                .isEqualTo(expected);
        FieldType parts = FieldType.list(FieldType.FLOAT64);
        assertThat(covered(step(parts), parts, Image.of(source), List.of(1.0, 2.0, 10.0, 10.0, 20.0, 2.0, 10.0, 10.0))
                        .raster())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 3", "8, 8", "31, 17", "200, 150", "300, 2"})
    void aBlurDependsOnAtMostSixteenAverages(int width, int height) {
        Raster source = noise(width, height, 3, 4);
        int columns = Math.max(1, Math.min(4, width / 8));
        int rows = Math.max(1, Math.min(4, height / 8));
        // within each cell the pixels are put in the opposite order: all averages stay
        Raster shuffled = Raster.paint(width, height, 3, (x, y, channel) -> {
            int column = x * columns / width;
            int row = y * rows / height;
            int left = (column * width + columns - 1) / columns;
            int right = ((column + 1) * width + columns - 1) / columns - 1;
            int top = (row * height + rows - 1) / rows;
            int bottom = ((row + 1) * height + rows - 1) / rows - 1;
            return source.at(left + right - x, top + bottom - y, channel);
        });
        String all = "[[0,0," + width + "," + height + "]]";
        assertThat(covered(shuffled, all)).isEqualTo(covered(source, all));
    }

    @Test
    void aBlurHasNoEdgesWithinARegion() {
        Raster blurred = covered(noise(200, 200, 1, 5), "[[0,0,200,200]]");
        Set<Integer> steps = new HashSet<>();
        for (int x = 1; x < 200; x++) {
            steps.add(Math.abs(blurred.at(x, 100, 0) - blurred.at(x - 1, 100, 0)));
        }
        assertThat(steps).allMatch(step -> step <= 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "7",
                "[1,2,3]",
                "[[1,2,3]]",
                "[[1,2,3,4,5]]",
                "[[1,2,3,\"4\"]]",
                "[[1,2,3,null]]",
                "[[[1,2,3,4]]]",
                "[[1,2,3,4],5]",
                "[1,2,3,4,[5]]",
                "[[1,2,3,4]",
                "[[1,2,3,4]] x",
                "[[1,2,0,4]]",
                "[[1,2,-3,4]]",
                "[[0.1,0.1,0.5,0.5]]",
                "[[40,0,5,5]]",
                "[[0,20,5,5]]",
                "[[-9,0,5,5]]",
                "[[1,2,1e999,4]]"
            })
    void regionsThatCannotBeMeantAreRejected(String regions) {
        Raster source = noise(40, 20, 3, 6);
        assertThatThrownBy(() -> covered(source, regions)).hasMessage("bad_regions");
    }

    @Test
    void otherRegionsThatCannotBeMeantAreRejectedToo() {
        Raster source = noise(40, 20, 3, 6);
        assertThatThrownBy(() -> covered(source, "[[10,10,20,5]]", "unit", "fractions"))
                .hasMessage("bad_regions");
        assertThatThrownBy(() -> covered(source, null)).hasMessage("bad_regions");
        String layers = "[" + "[0,0,40,20],".repeat(64) + "[0,0,1,1]]";
        assertThatThrownBy(() -> covered(source, layers)).hasMessage("bad_regions");
        FieldType parts = FieldType.list(FieldType.FLOAT64);
        BlurRegions step = step(parts);
        assertThatThrownBy(() -> covered(step, parts, Image.of(source), Arrays.asList(1.0, Double.NaN, 2.0, 3.0)))
                .hasMessage("bad_regions");
    }

    @Test
    void anImageWithoutRegionsIsMadeNewAllTheSame() {
        Image image = Image.of(Bytes.copyOf(MetadataFiles.jpeg(6)));
        Image made = covered(step(FieldType.JSON), FieldType.JSON, image, "[]");
        assertThat(made.raster()).isEqualTo(image.raster());
        assertThat(new String(made.bytes().toArray(), StandardCharsets.ISO_8859_1))
                .startsWith("\u0089PNG")
                .doesNotContain(MetadataFiles.SECRET, "Exif", "eXIf");
    }

    @Test
    void aTransparentRegionIsFilledInFull() {
        Raster filled = covered(Raster.paint(4, 4, 4, (x, y, channel) -> 9), "[[0,0,4,4]]", "method", "fill");
        assertThat(filled).isEqualTo(Raster.paint(4, 4, 4, (x, y, channel) -> channel == 3 ? 255 : 0));
    }

    @Test
    void theFieldIsTreatedAndAMissingImageStaysMissing() {
        BlurRegions step = step(FieldType.JSON);
        assertThat(step.output(schema(FieldType.JSON)).field(0)).isEqualTo(Field.optional("photo", FieldType.IMAGE));
        assertThat(covered(step, FieldType.JSON, null, "[]")).isNull();
    }

    @Test
    void mistakesAreTold() {
        step(FieldType.STRING);
        step(FieldType.list(FieldType.STRING));
        assertThat(problems.all())
                .extracting(problem -> problem.path() + ": " + problem.message())
                .containsExactly(
                        "regions: the field faces is string; this step takes json, list",
                        "regions: the field faces is list<string>; this step takes json, list<int32>, list<float64>");
    }
}
