package io.millrace.cleaning.language;

import io.millrace.core.Outside;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The Universal Declaration of Human Rights in 40 languages, and pieces of it. A test that lacks it is skipped. */
public final class UdhrTexts {
    public static final int[] LENGTHS = {20, 50, 100, 300, 1_000};
    /** Pieces per language and length. */
    public static final int PIECES = 40;

    private static final int SEED = 42;
    /** The Punjabi of the file is written in the Arabic script, for which ISO 639-3 has a code and ISO 639-1 none. */
    private static final Map<String, String> CODES = Map.of("pa", "pnb");

    private UdhrTexts() {}

    /** Language → its text, line ends and runs of blanks as one blank. */
    static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        try (ZipFile zip =
                new ZipFile(Outside.shared("data/udhr-40-languages.zip").toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                String code = entry.getName().substring(0, entry.getName().indexOf('_'));
                try (InputStream in = zip.getInputStream(entry)) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
                    texts.put(
                            CODES.getOrDefault(code, code),
                            text.replaceAll("\\s+", " ").strip());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    /** Language → pieces of so many code points that start where a word starts; the same ones each time. */
    public static Map<String, List<String>> pieces(int length) {
        Map<String, List<String>> pieces = new TreeMap<>();
        texts().forEach((code, text) ->
                pieces.put(code, pieces(text.codePoints().toArray(), length)));
        return pieces;
    }

    private static List<String> pieces(int[] text, int length) {
        int[] starts = IntStream.rangeClosed(0, text.length - length)
                .filter(i -> i == 0 || text[i - 1] == ' ')
                .toArray();
        Random random = new Random(SEED + length);
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < PIECES; i++) {
            pieces.add(new String(text, starts[random.nextInt(starts.length)], length));
        }
        return pieces;
    }
}
