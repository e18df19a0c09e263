package io.millrace.augmentation;

import io.millrace.core.Example;
import io.millrace.core.Image;
import io.millrace.core.Raster;
import io.millrace.core.Services;
import io.millrace.core.StepType;
import io.millrace.core.WorkedExample;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/** Runs an image step over one picture, in the field {@code photo}. */
final class Pictures {
    private Pictures() {}

    /** What a step makes of a picture: a raster per row, or the reason of the reject. */
    static List<Object> made(StepType<?> type, Raster source, Object... options) {
        Example example = Example.with(withField(options)).given("photo: image", png(source));
        return new WorkedExample(type, example)
                .outcome(Services.NONE).stream()
                        .<Object>map(row -> row instanceof List<?> values ? values.get(0) : row)
                        .toList();
    }

    /** What comes of a sample without a picture. */
    static List<Object> madeOfNone(StepType<?> type, Object... options) {
        Example example = Example.with(withField(options)).given("photo: image?", new Object[] {null});
        return new WorkedExample(type, example).outcome(Services.NONE);
    }

    /** What is made of it if it is passed on alone. */
    static List<Object> none() {
        return List.of(Collections.singletonList(null));
    }

    static List<String> mistakes(StepType<?> type, Object... options) {
        return new WorkedExample(type, Example.with(withField(options)).given("photo: image")).mistakes();
    }

    static Raster grey(int width, int height, int... levels) {
        return Raster.paint(width, height, 1, (x, y, channel) -> levels[y * width + x]);
    }

    /** Of any size and number of channels, opaque. */
    static Raster painted(int width, int height, int channels) {
        return Raster.paint(
                width, height, channels, (x, y, channel) -> channel == 3 ? 255 : (x * 40 + y * 10 + channel) % 256);
    }

    private static String png(Raster source) {
        return Base64.getEncoder().encodeToString(Image.of(source).bytes().toArray());
    }

    private static Object[] withField(Object... options) {
        Object[] all = new Object[options.length + 2];
        all[0] = "field";
        all[1] = "photo";
        System.arraycopy(options, 0, all, 2, options.length);
        return all;
    }
}
