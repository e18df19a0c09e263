package io.millrace.augmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Bytes;
import io.millrace.core.Image;
import io.millrace.core.Outside;
import io.millrace.core.Raster;
import io.millrace.core.StepType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pixels of files and steps against Pillow's, over photos and files of every odd mode ({@code image_reference.py}). In
 * levels of 255 they may differ by 0 for PNG, GIF, flips, quarter turns and crops, 1 for resize, rotate and brightness, 3
 * for JPEG, because decoders differ.
 */
class PillowTest {
    private static final Map<String, Integer> TOLERANCE =
            Map.of("png", 0, "gif", 0, "flip", 0, "crop", 0, "resize", 1, "rotate", 1, "brightness", 1, "jpeg", 3);
    private static final Map<String, StepType<?>> STEPS =
            new AugmentationSteps().types().stream().collect(Collectors.toMap(StepType::name, Function.identity()));

    @TempDir
    private static Path folder;

    @BeforeAll
    static void askPillow() throws IOException, InterruptedException {
        Outside.Run run = Outside.python(
                "-B",
                Path.of("src", "test", "python", "image_reference.py").toString(),
                folder.toString(),
                Outside.shared("data/cifar10-600-jpeg.zip").toString());
        assertThat(run.exit()).as(run.printed()).isZero();
    }

    @Test
    void everyPictureIsAsPillowMakesIt() throws IOException {
        Map<String, Integer> largest = new TreeMap<>();
        SoftAssertions softly = new SoftAssertions();
        for (String line : Files.readAllLines(folder.resolve("cases.tsv"))) {
            String[] parts = line.split("\t", -1);
            int difference = difference(made(parts), expected(parts[2]));
            largest.merge(parts[0], difference, Math::max);
            softly.assertThat(difference).as(line).isLessThanOrEqualTo(TOLERANCE.get(parts[0]));
        }
        softly.assertAll();
        assertThat(largest.keySet()).isEqualTo(TOLERANCE.keySet());
        System.out.println("Largest differences to Pillow, in levels of 255: " + largest);
    }

    @Test
    void everyBrokenFileIsRejected() throws IOException {
        List<String> names = Files.readAllLines(folder.resolve("broken.txt"));
        assertThat(names).hasSizeGreaterThan(200);
        for (String name : names) {
            Bytes bytes = Bytes.owning(Files.readAllBytes(folder.resolve(name)));
            assertThatThrownBy(() -> Image.of(bytes).raster()).as(name).hasMessage("not_an_image");
        }
    }

    @Test
    void noExifSurvivesADecode() throws IOException {
        Bytes jpeg = Bytes.owning(Files.readAllBytes(folder.resolve("jpeg_exif")));
        assertThat(text(jpeg)).contains("Exif");
        assertThat(text(Image.of(jpeg).bytes())).contains("Exif");
        assertThat(text(Image.of(Image.of(jpeg).raster()).bytes())).doesNotContainIgnoringCase("exif");
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
    }

    private static Raster made(String... parts) throws IOException {
        Image image = Image.of(Bytes.owning(Files.readAllBytes(folder.resolve(parts[1]))));
        assertThat(image.raster())
                .extracting(Raster::width, Raster::height)
                .as(parts[1])
                .containsExactly(image.width(), image.height());
        if (parts[3].isEmpty()) {
            return image.raster();
        }
        List<Object> options = new ArrayList<>();
        for (String option : parts[4].split(",", -1)) {
            options.addAll(List.of(option.split("=", -1)));
        }
        if (!parts[3].equals("resize_image")) {
            options.addAll(List.of("copies", 0));
        }
        return (Raster) Pictures.made(STEPS.get(parts[3]), image.raster(), options.toArray())
                .get(0);
    }

    private static Raster expected(String name) throws IOException {
        ByteBuffer pixels = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(name)));
        int width = pixels.getInt();
        int height = pixels.getInt();
        int channels = pixels.getInt();
        byte[] samples = new byte[pixels.remaining()];
        pixels.get(samples);
        return Raster.copyOf(width, height, channels, samples);
    }

    private static int difference(Raster one, Raster other) {
        if (one.width() != other.width() || one.height() != other.height() || one.channels() != other.channels()) {
            return 256;
        }
        byte[] first = one.toArray();
        byte[] second = other.toArray();
        int largest = 0;
        for (int at = 0; at < first.length; at++) {
            largest = Math.max(largest, Math.abs((first[at] & 0xFF) - (second[at] & 0xFF)));
        }
        return largest;
    }
}
