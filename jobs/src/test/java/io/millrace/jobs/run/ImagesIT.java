package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Image;
import io.millrace.core.ImageCounts;
import io.millrace.core.Raster;
import io.millrace.ingestion.WithBroker;
import io.millrace.jobs.run.TestPipeline.Told;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images through five steps of a job: the same bytes, however many subtasks make them, and no work done twice. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ImagesIT extends WithBroker {
    private static final int PHOTOS = 200;
    private static final int ROWS_OF_A_PHOTO = 4;
    private static final String IMAGE_STEPS = """
            {resize_image: {field: photo, width: 20, height: 18}},
            {rotate_image: {field: photo, min_degrees: -20, max_degrees: 20, copies: 0}},
            {adjust_brightness: {field: photo, min_factor: 0.5, max_factor: 1.5, copies: 0}},
            {crop_image: {field: photo, width: 16, height: 16, position: random}},
            {flip_image: {field: photo}}
            """;

    private static TestPipeline pipeline(String name, String topic) throws Exception {
        return new TestPipeline(directory.resolve(name), broker.brokers(), topic)
                .with("MORE_FIELDS", "photo: image")
                .with("STOP", "latest");
    }

    /** Each photo has its own colours. */
    private static String photo(int id) {
        Raster painted = Raster.paint(32, 24, 3, (x, y, channel) -> 31 * id + 7 * x + 5 * y * (channel + 1) & 0xFF);
        return Base64.getEncoder().encodeToString(Image.of(painted).bytes().toArray());
    }

    private static void send(String topic) throws Exception {
        broker.createTopic(topic, 4);
        pipeline(topic, topic).send(broker, 0, PHOTOS, id -> "photo " + id + "\",\"photo\":\"" + photo(id));
    }

    private static List<String> rows(String topic, int parallelism, String steps) throws Exception {
        TestPipeline pipeline = pipeline(topic + "-" + parallelism, topic)
                .with("PARALLELISM", parallelism)
                .with("STEPS", "[" + steps + "]");
        Told told = pipeline.run("--quiet");
        assertThat(told.code()).as(told.toString()).isZero();
        List<String> rows = Rows.of(pipeline.root());
        assertThat(rows).hasSize(ROWS_OF_A_PHOTO * PHOTOS).doesNotHaveDuplicates();
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{drop_exact_duplicates: {fields: [photo]}},"})
    void theSameBytesAtEveryParallelism(String before) throws Exception {
        String topic = before.isEmpty() ? "images" : "images-shuffled";
        send(topic);
        List<List<String>> all = new ArrayList<>();
        for (int parallelism : new int[] {1, 2, 4}) {
            all.add(rows(topic, parallelism, before + IMAGE_STEPS));
        }
        assertThat(all.get(1)).isEqualTo(all.get(0));
        assertThat(all.get(2)).isEqualTo(all.get(0));
    }

    @Test
    void aPhotoIsDecodedOnceAndEachOfItsRowsIsEncodedOnce() throws Exception {
        send("images-counted");
        long decodes = ImageCounts.decodes();
        long encodes = ImageCounts.encodes();
        rows("images-counted", 2, IMAGE_STEPS);
        assertThat(ImageCounts.decodes() - decodes).isEqualTo(PHOTOS);
        assertThat(ImageCounts.encodes() - encodes).isEqualTo(ROWS_OF_A_PHOTO * PHOTOS);
    }
}
