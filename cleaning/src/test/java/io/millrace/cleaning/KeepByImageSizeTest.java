package io.millrace.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Example;
import io.millrace.core.Image;
import io.millrace.core.Raster;
import io.millrace.core.Services;
import io.millrace.core.WorkedExample;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepByImageSizeTest {
    @ParameterizedTest
    @CsvSource({
        "10, 10,",
        "9, 10, image_too_small",
        "10, 9, image_too_small",
        "20, 30,",
        "21, 10, image_too_wide_or_tall",
        "10, 31, image_too_wide_or_tall",
        "9, 31, image_too_small"
    })
    void bothSidesMustLieWithinTheLimits(int width, int height, String reason) {
        Raster raster = Raster.paint(width, height, 1, (x, y, channel) -> 7);
        String png = Base64.getEncoder().encodeToString(Image.of(raster).bytes().toArray());
        assertThat(outcome(png)).isEqualTo(List.of(reason == null ? List.of(raster) : reason));
    }

    @Test
    void aSampleWithoutAnImageIsKept() {
        assertThat(outcome(null)).hasSize(1).doesNotContain("image_too_small");
    }

    @Test
    void limitsThatNothingCanMeetAreRefused() {
        Example example =
                Example.with("field", "photo", "min_height", 5, "max_height", 4).given("photo: image");
        assertThat(new WorkedExample(KeepByImageSize.TYPE, example).mistakes())
                .containsExactly("min_height: must not exceed max_height");
    }

    private static List<Object> outcome(String png) {
        Example example = Example.with(
                        "field", "photo", "min_width", 10, "max_width", 20, "min_height", 10, "max_height", 30)
                .given("photo: image?", new Object[] {png});
        return new WorkedExample(KeepByImageSize.TYPE, example).outcome(Services.NONE);
    }
}
