package io.millrace.jobs.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.core.Image;
import io.millrace.core.Outside;
import io.millrace.core.Raster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Records with a value of every sort: texts, photos and recordings of the shared folder, and what goes with them. */
final class MediaRecords {
    static final int COUNT = 240;
    static final String FIELDS = """
            note: {type: string, optional: true}
                at: timestamp
                mood: {type: label, names: [bad, fair, good]}
                likes: int32
                score: {type: float64, optional: true}
                tree: {type: json, optional: true}
                tokens: list<int32>
                photo: image
                drawing: {type: image, optional: true}
                sound: audio
                pixels: tensor<float32>[2,3]
                email: {type: string, optional: true, tags: [sensitive]}
                face: {type: image, tags: [sensitive]}
            """;
    /** Texts, also missing ones, and images become ciphertext. */
    static final String STEPS = "[{encrypt: {fields: [email, face]}}]";

    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    private final List<byte[]> texts = entries("data/udhr-40-languages.zip");
    private final List<byte[]> photos = entries("data/cifar10-600-jpeg.zip");
    private final List<byte[]> sounds = entries("data/fsdd-300-wav.zip");

    MediaRecords() throws IOException {}

    private static List<byte[]> entries(String file) throws IOException {
        List<byte[]> entries = new ArrayList<>();
        try (ZipFile zip = new ZipFile(Outside.shared(file).toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.add(zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int id = 0; id < COUNT; id++) {
            lines.add(new ObjectMapper().writeValueAsString(record(id)));
        }
        return lines;
    }

    private Map<String, Object> record(int id) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", id);
        values.put("text", text(id));
        values.put("note", id % 3 == 0 ? null : "note " + id);
        values.put("at", 1_790_000_000_000L + 1_000L * id);
        values.put("mood", id % 3);
        values.put("likes", id % 7);
        values.put("score", id % 3 == 1 ? null : id / 7.0);
        values.put("tree", id % 3 == 2 ? null : Map.of("n", id));
        values.put("tokens", IntStream.range(0, 1 + id % 5).map(i -> id * i).toArray());
        values.put("pixels", new float[][] {{id, 1, 2}, {3, 4, id / 3f}});
        addMedia(values, id);
        return values;
    }

    private void addMedia(Map<String, Object> values, int id) {
        values.put("photo", BASE64.encodeToString(photo(id)));
        values.put("drawing", id % 3 == 0 ? null : BASE64.encodeToString(drawing(id)));
        values.put("sound", BASE64.encodeToString(sound(id)));
        values.put("email", email(id));
        values.put("face", BASE64.encodeToString(drawing(id + 1)));
    }

    /** The beginning of a text in one of forty languages, cut between two characters. */
    private String text(int id) {
        String text = new String(texts.get(id % texts.size()), StandardCharsets.UTF_8);
        return id + " " + text.substring(0, text.offsetByCodePoints(0, 200 + id));
    }

    byte[] photo(int id) {
        return photos.get(id % photos.size());
    }

    byte[] sound(int id) {
        return sounds.get(id % sounds.size());
    }

    private static byte[] drawing(int id) {
        Raster painted = Raster.paint(12, 8, 3, (x, y, channel) -> 31 * id + 7 * x + 5 * y * (channel + 1) & 0xFF);
        return Image.of(painted).bytes().toArray();
    }

    static String email(int id) {
        return id % 4 == 0 ? null : "jane-" + id + "@example.org";
    }
}
