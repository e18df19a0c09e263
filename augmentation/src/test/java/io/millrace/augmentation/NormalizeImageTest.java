package io.millrace.augmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.millrace.core.Example;
import io.millrace.core.FieldType;
import io.millrace.core.Image;
import io.millrace.core.Raster;
import io.millrace.core.Services;
import io.millrace.core.Tensor;
import io.millrace.core.WorkedExample;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class NormalizeImageTest {
    @Test
    void anImageOfTheSizeOfMnistKeepsEveryLevel() {
        Tensor levels = normalized(Raster.paint(28, 28, 1, (x, y, channel) -> (x * 28 + y) % 256), "photo");
        assertThat(levels.length()).isEqualTo(784);
        for (int i = 0; i < 784; i++) {
            assertThat(levels.floatAt(i)).isEqualTo((float) (((i % 28) * 28 + i / 28) % 256 / 255.0), within(1e-6f));
        }
    }

    @Test
    void theMeanOfALargerImageStays() {
        Tensor levels = normalized(Raster.paint(101, 67, 3, (x, y, channel) -> (x * 31 + y * 17) % 256), "photo");
        double mean = 0;
        double expected = 0;
        for (int i = 0; i < 784; i++) {
            mean += levels.floatAt(i) / 784;
        }
        for (int i = 0; i < 101 * 67; i++) {
            expected += (i % 101 * 31 + i / 101 * 17) % 256 / 255.0 / (101 * 67);
        }
        assertThat(mean).isEqualTo(expected, within(1e-4));
    }

    @Test
    void anImageOfOnePixelFillsEveryLevel() {
        Tensor levels = normalized(Raster.paint(1, 1, 3, (x, y, channel) -> 255), "photo");
        for (int i = 0; i < 784; i++) {
            assertThat(levels.floatAt(i)).isEqualTo(1f, within(1e-6f));
        }
    }

    @Test
    void theColumnIsATensorOfHeightByWidth() {
        Example example =
                Example.with("field", "photo", "width", 20, "height", 10).given("photo: image", SmallImages.FOUR);
        assertThat(new WorkedExample(NormalizeImage.TYPE, example)
                        .output()
                        .field(0)
                        .type())
                .isEqualTo(FieldType.tensor(FieldType.FLOAT32, List.of(10, 20)));
    }

    @Test
    void whatCannotBeATensorIsRefused() {
        assertThat(mistakes("photo: image?", "field", "photo"))
                .singleElement()
                .asString()
                .contains("the field photo is optional");
        assertThat(mistakes("photo: image, text: string", "field", "photo", "into", "text"))
                .singleElement()
                .asString()
                .startsWith("into: there is a field 'text' already; choose another name");
        assertThat(mistakes("text: string", "field", "text"))
                .containsExactly("field: the field text is string; this step takes image");
    }

    private static List<String> mistakes(String fields, Object... options) {
        return new WorkedExample(NormalizeImage.TYPE, Example.with(options).given(fields)).mistakes();
    }

    private static Tensor normalized(Raster raster, String field) {
        String png = Base64.getEncoder().encodeToString(Image.of(raster).bytes().toArray());
        Example example = Example.with("field", field).given(field + ": image", png);
        List<?> rows = new WorkedExample(NormalizeImage.TYPE, example).outcome(Services.NONE);
        return (Tensor) ((List<?>) rows.get(0)).get(0);
    }
}
