package io.millrace.augmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Binder;
import io.millrace.core.Binding;
import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Image;
import io.millrace.core.ImageCounts;
import io.millrace.core.NamedStep;
import io.millrace.core.Node;
import io.millrace.core.Origin;
import io.millrace.core.Problems;
import io.millrace.core.Rejection;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Services;
import io.millrace.core.StepChain;
import io.millrace.core.StepType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Five image steps in a row decode once, and encode once per row that is written. */
class ImageChainTest {
    private static final Schema SCHEMA = new Schema(List.of(Field.required("photo", FieldType.IMAGE)));

    @Test
    void inPlaceOneDecodeAndOneEncode() {
        assertThat(cost(0)).isEqualTo(new Cost(1, 1, 1));
    }

    @Test
    void withCopiesOneDecodeAndOneEncodePerRow() {
        assertThat(cost(1))
                .as("1 image, turned, lighter, cropped, mirrored or not")
                .isEqualTo(new Cost(16, 1, 16));
    }

    private record Cost(int rows, long decodes, long encodes) {}

    private static Cost cost(int copies) {
        Bytes png = Image.of(Pictures.painted(40, 30, 3)).bytes();
        List<NamedStep> steps = List.of(
                step(ResizeImage.TYPE, Map.of("width", 20, "height", 20)),
                step(RotateImage.TYPE, Map.of("min_degrees", -20, "max_degrees", 20, "copies", copies)),
                step(AdjustBrightness.TYPE, Map.of("min_factor", 0.5, "max_factor", 1.5, "copies", copies)),
                step(CropImage.TYPE, Map.of("width", 16, "height", 16, "position", "random", "copies", copies)),
                step(FlipImage.TYPE, Map.of("copies", copies)));
        List<Sample> rows = new ArrayList<>();
        List<Rejection> rejects = new ArrayList<>();
        StepChain chain = new StepChain(steps, rows::add, rejects::add);
        chain.open(Services.NONE);
        long decodes = ImageCounts.decodes();
        long encodes = ImageCounts.encodes();
        chain.run(Sample.of(SCHEMA, new Origin("photos", 0, 1), 0, List.of(Image.of(png))));
        rows.forEach(row -> assertThat(row.get(0, Image.class).bytes().length()).isPositive());
        assertThat(rejects).isEmpty();
        return new Cost(rows.size(), ImageCounts.decodes() - decodes, ImageCounts.encodes() - encodes);
    }

    private static NamedStep step(StepType<?> type, Map<String, Object> options) {
        Problems problems = new Problems();
        Map<String, Object> all = new HashMap<>(options);
        all.put("field", "photo");
        Record settings = new Binder(problems).bind(type.settings(), Node.of(all), "");
        Binding binding = new Binding(type.name(), SCHEMA, "d", (option, message) -> problems.add(0, option, message));
        NamedStep named = new NamedStep(type.name(), type.create(settings, binding), type.reasons(), SCHEMA);
        assertThat(problems.all()).isEmpty();
        return named;
    }
}
