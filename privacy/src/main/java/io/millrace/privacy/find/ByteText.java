package io.millrace.privacy.find;

import io.millrace.core.Bytes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of bytes: UTF-16 and UTF-32 by their byte order mark, or by where they hold zeros; else UTF-8, with a replacement
 * character for what is none. Where much of that is none, only runs that can be read are given, a line each.
 */
final class ByteText {
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE"), UTF_32BE = Charset.forName("UTF-32BE");
    private static final char REPLACEMENT = '\ufffd';
    /** The fewest characters of a run; chance makes few as long. */
    private static final int RUN = 12;
    /** A text in a one-byte encoding of Latin letters has fewer letters with marks: one of four. */
    private static final int MOST_UNREADABLE = 4;

    private ByteText() {}

    static FieldText of(Bytes bytes) {
        byte[] array = bytes.toArray();
        String text = new String(array, charset(array));
        int unreadable = 0;
        for (int at = 0; at < text.length(); at++) {
            unreadable += isReadable(text.charAt(at)) ? 0 : 1;
        }
        return unreadable > text.length() / MOST_UNREADABLE
                ? new FieldText(runs(text), FieldText.Form.RUNS)
                : new FieldText(text, FieldText.Form.TEXT);
    }

    private static Charset charset(byte[] bytes) {
        int mark = 0;
        for (int at = 0; at < 4; at++) {
            mark = mark << 8 | (at < bytes.length ? bytes[at] & 0xff : 1);
        }
        if (mark == 0xfffe0000 || mark == 0xfeff) {
            return mark == 0xfeff ? UTF_32BE : UTF_32LE;
        }
        return switch (mark >>> 16) {
            case 0xfffe -> StandardCharsets.UTF_16LE;
            case 0xfeff -> StandardCharsets.UTF_16BE;
            default -> unmarked(bytes);
        };
    }

    /** Letters of most scripts leave the upper half of two bytes, or three quarters of four, the same: zero for Latin ones. */
    private static Charset unmarked(byte[] bytes) {
        int[] zeros = new int[4];
        for (int at = 0; at < bytes.length; at++) {
            zeros[at & 3] += bytes[at] == 0 ? 1 : 0;
        }
        int units = bytes.length / 4;
        int most = units - units / 8;
        if (units == 0 || zeros[0] + zeros[1] + zeros[2] + zeros[3] == 0) {
            return StandardCharsets.UTF_8;
        }
        if (zeros[2] >= most && zeros[3] >= most || zeros[0] >= most && zeros[1] >= most) {
            return zeros[3] > zeros[0] ? UTF_32LE : UTF_32BE;
        }
        int even = zeros[0] + zeros[2];
        int odd = zeros[1] + zeros[3];
        if (Math.max(even, odd) <= units / 2 || Math.min(even, odd) > Math.max(even, odd) / 4) {
            return StandardCharsets.UTF_8;
        }
        return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean isReadable(char c) {
        return c >= ' ' && c != REPLACEMENT && (c < 0x7f || c > 0x9f) || c == '\t' || c == '\n' || c == '\r';
    }

    private static String runs(String text) {
        StringBuilder runs = new StringBuilder();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !isReadable(text.charAt(at))) {
                if (at - from >= RUN) {
                    runs.append(text, from, at).append('\n');
                }
                from = at + 1;
            }
        }
        return runs.toString();
    }
}
