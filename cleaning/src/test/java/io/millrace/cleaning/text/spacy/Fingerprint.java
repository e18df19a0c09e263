package io.millrace.cleaning.text.spacy;

import io.millrace.cleaning.text.Spans;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** The first 16 hexadecimal digits of SHA-256 over strings in UTF-8 with a NUL between them. */
final class Fingerprint {
    private static final int SHOWN = 16;

    private Fingerprint() {}

    static List<String> texts(Spans spans) {
        return IntStream.range(0, spans.size()).mapToObj(spans::text).toList();
    }

    static String of(List<String> strings) {
        try {
            byte[] joined = String.join("\0", strings).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(joined))
                    .substring(0, SHOWN);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
