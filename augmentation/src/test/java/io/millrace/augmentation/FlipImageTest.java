package io.millrace.augmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Example;
import io.millrace.core.Image;
import io.millrace.core.Raster;
import io.millrace.core.Services;
import io.millrace.core.WorkedExample;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlipImageTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4})
    void pixelsOfEveryKindAreMirrored(int channels) {
        Raster source = painted(channels);
        Raster mirrored = Raster.paint(5, 3, channels, (x, y, channel) -> source.at(4 - x, y, channel));
        assertThat(flipped(source, "axis", "horizontal", "copies", 0)).containsExactly(mirrored);
        Raster turned = Raster.paint(5, 3, channels, (x, y, channel) -> source.at(x, 2 - y, channel));
        assertThat(flipped(source, "axis", "vertical", "copies", 0)).containsExactly(turned);
    }

    @Test
    void aCopyStandsBehindItsOriginal() {
        Raster source = painted(3);
        assertThat(flipped(source)).hasSize(2).first().isEqualTo(source);
    }

    @Test
    void aSampleWithoutAnImageIsPassedOnAlone() {
        Example example = Example.with("field", "photo").given("photo: image?", new Object[] {null});
        assertThat(new WorkedExample(FlipImage.TYPE, example).outcome(Services.NONE))
                .isEqualTo(List.of(Collections.singletonList(null)));
    }

    private static Raster painted(int channels) {
        return Raster.paint(5, 3, channels, (x, y, channel) -> channel == 3 ? 255 : x * 40 + y * 10 + channel);
    }

    private static List<Object> flipped(Raster source, Object... options) {
        Object[] all = new Object[options.length + 2];
        all[0] = "field";
        all[1] = "photo";
        System.arraycopy(options, 0, all, 2, options.length);
        String png = Base64.getEncoder().encodeToString(Image.of(source).bytes().toArray());
        return new WorkedExample(FlipImage.TYPE, Example.with(all).given("photo: image", png))
                .outcome(Services.NONE).stream()
                        .<Object>map(row -> ((List<?>) row).get(0))
                        .toList();
    }
}
