package io.millrace.jobs.run;

import io.millrace.core.Image;
import io.millrace.core.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.stream.IntStream;

/** Lines that meet every fate: kept with and without copies, repeated, superseded, too short, broken, late. */
final class Letters {
    static final String STEPS = """
            [{trim_whitespace: {fields: [text]}},
             {keep_by_length: {field: text, min_chars: 5}},
             {break_some: {every: 997}},
             {encrypt: {fields: [email]}},
             {drop_exact_duplicates: {fields: [text], remember_days: 1}},
             {keep_latest: {fields: [thread], window_days: 0.001}},
             {count_per_key: {fields: [thread], into: seen}},
             {swap_words: {field: text, copies: 2, share: 0.6}},
             {keep_where: {condition: '!text.startsWith("b")'}},
             {flip_image: {field: photo, copies: 1}}]
            """;
    static final String FIELDS = """
            at: timestamp
                email: {type: string, optional: true, tags: [sensitive]}
                thread: {type: string, optional: true}
                amount: {type: float64, optional: true}
                mood: {type: label, names: [bad, good], optional: true}
                photo: {type: image, optional: true}
            """;
    static final String EVENT_TIME = "{field: at, max_lateness: 1h}";

    private static final long SEED = 5;
    private static final String[] WORDS = {"all", "be", "can", "do", "bread", "and", "water", "big", "little"};

    private final Random random = new Random(SEED);
    private final Instant first = Instant.now().minusSeconds(3_000);

    /** Writes so many. */
    Path write(Path file, int count) throws IOException {
        return Files.write(file, IntStream.range(0, count).mapToObj(this::line).toList());
    }

    private String line(int id) {
        String sound = sound(id);
        return switch (id % 50) {
            case 7 -> sound.substring(0, sound.length() / 2);
            case 17 -> sound.replace("\"id\":", "\"it\":");
            case 27 -> sound.replace(first.toString().substring(0, 10), "2001-01-01");
            case 37 -> "{\"id\":" + id + ",\"text\":\"  no  \",\"at\":\"" + Instant.now() + "\"}";
            default -> sound;
        };
    }

    private String sound(int id) {
        Instant at = first.plusMillis(200L * id + random.nextInt(5_000));
        String more = ",\"amount\":" + random.nextGaussian() + ",\"mood\":\"" + (random.nextBoolean() ? "good" : "bad")
                + "\",\"email\":\"jane-" + id + "@example.org\"";
        return "{\"id\":" + id + ",\"text\":\"" + text() + "\",\"at\":\"" + at + "\",\"thread\":\"t-"
                + random.nextInt(3_000) + "\"" + (id % 3 == 0 ? "" : more) + (id % 100 == 1 ? photo(id) : "") + "}";
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int words = 2 + random.nextInt(4); words > 0; words--) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return text.toString();
    }

    private static String photo(int id) {
        Raster painted = Raster.paint(8, 6, 3, (x, y, channel) -> 31 * id + 7 * x + 5 * y * (channel + 1) & 0xFF);
        return ",\"photo\":\""
                + Base64.getEncoder().encodeToString(Image.of(painted).bytes().toArray())
                + "\"";
    }
}
