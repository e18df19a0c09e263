package io.millrace.cleaning.repair;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes of UTF-8 that were altered while they passed for text: what they must have been, as far as it can be told. */
final class AlteredBytes {
    private static final byte NO_BREAK_SPACE = (byte) 0xA0;
    private static final byte[] REPLACEMENT = "\ufffd".getBytes(StandardCharsets.UTF_8);
    /** Before which a misread à is the start of a word: Portuguese àquele, àquela, àquilo, às; and two spaces. */
    private static final String[] WORD_GOES_ON = {" ", "quele", "quela", "quilo", "s "};

    private final byte[] bytes;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private AlteredBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Makes A0 of a space where only that completes a likely character. A misread à that stands as a word of its own has
     * lost one of its two spaces; it is given both.
     */
    static byte[] withNoBreakSpaces(byte[] bytes) {
        return new AlteredBytes(bytes).restored();
    }

    private byte[] restored() {
        int copied = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            int length = bytes[i] < 0 ? spacedLength(i) : 0;
            if (length > 0) {
                out.write(bytes, copied, i - copied);
                writeRestored(i, length);
                copied = i + length;
                i = copied - 1;
            }
        }
        return rest(copied);
    }

    private void writeRestored(int start, int length) {
        boolean isWord = at(start) == 0xC3 && !wordGoesOn(start + 2);
        for (int i = start; i < start + length; i++) {
            out.write(bytes[i] == ' ' ? NO_BREAK_SPACE : bytes[i]);
        }
        if (isWord) {
            out.write(' ');
        }
    }

    private boolean wordGoesOn(int start) {
        for (String beginning : WORD_GOES_ON) {
            if (startsWith(start, beginning)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsWith(int start, String beginning) {
        for (int i = 0; i < beginning.length(); i++) {
            if (at(start + i) != beginning.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Length of a character in which one space stands for A0, at a place where such a character is likely; or 0. */
    private int spacedLength(int i) {
        return switch (at(i)) {
            case 0xC2, 0xC3, 0xC5, 0xCE, 0xD0, 0xD9 -> at(i + 1) == ' ' ? 2 : 0;
            case 0xE0, 0xE1 -> isUsual(i + 1) && at(i + 2) == ' ' ? 3 : 0;
            case 0xE2, 0xE3 -> isUsual(i + 1) && at(i + 2) == ' ' || at(i + 1) == ' ' && isUsual(i + 2) ? 3 : 0;
            case 0xF0 -> spaces(i + 1, 3) == 1 && followers(i + 1, 3) == 2 ? 4 : 0;
            default -> 0;
        };
    }

    /** A following byte, but for A0 itself and 85, which became an ellipsis too often. */
    private boolean isUsual(int i) {
        return isFollower(i) && at(i) != 0x85 && at(i) != 0xA0;
    }

    /** Makes U+FFFD of each character of which bytes were lost: those read as U+FFFD, or as one question mark. */
    static byte[] withoutLostBytes(byte[] bytes) {
        return new AlteredBytes(bytes).replaced();
    }

    private byte[] replaced() {
        int copied = 0;
        for (int i = 0; i < bytes.length; i++) {
            int length = bytes[i] < 0 ? lossyLength(i) : bytes[i] == CodePage.LOST ? 1 : 0;
            if (length > 0) {
                out.write(bytes, copied, i - copied);
                out.writeBytes(REPLACEMENT);
                copied = i + length;
                i = copied - 1;
            }
        }
        return rest(copied);
    }

    private byte[] rest(int copied) {
        if (copied == 0) {
            return bytes;
        }
        out.write(bytes, copied, bytes.length - copied);
        return out.toByteArray();
    }

    private int lossyLength(int i) {
        int first = at(i);
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        if (first < 0xE0) {
            return at(i + 1) == CodePage.LOST || first <= 0xC3 && at(i + 1) == '?' ? 2 : 0;
        }
        if (first == 0xED && isLossyPair(i)) {
            return 6;
        }
        int followers = first < 0xF0 ? 2 : 3;
        return isLossy(i + 1, followers) ? followers + 1 : 0;
    }

    private boolean isLossy(int start, int count) {
        int followers = followers(start, count);
        int marks = count(start, count, '?');
        return followers < count && marks <= 1 && followers + marks + count(start, count, CodePage.LOST) == count;
    }

    private boolean isLossyPair(int i) {
        boolean surrogates = (at(i + 1) & 0xF0) == 0xA0 && at(i + 3) == 0xED && (at(i + 4) & 0xF0) == 0xB0;
        boolean fits = (isFollower(i + 2) || isLost(i + 2)) && (isFollower(i + 5) || isLost(i + 5));
        return surrogates && fits && (isLost(i + 2) || isLost(i + 5));
    }

    private boolean isLost(int i) {
        return at(i) == CodePage.LOST || at(i) == '?';
    }

    private boolean isFollower(int i) {
        return at(i) >> 6 == 0b10;
    }

    private int followers(int start, int count) {
        int found = 0;
        for (int i = start; i < start + count; i++) {
            found += isFollower(i) ? 1 : 0;
        }
        return found;
    }

    private int spaces(int start, int count) {
        return count(start, count, ' ');
    }

    private int count(int start, int count, int code) {
        int found = 0;
        for (int i = start; i < start + count; i++) {
            found += at(i) == code ? 1 : 0;
        }
        return found;
    }

    /** −1 behind the end. */
    private int at(int i) {
        return i < bytes.length ? bytes[i] & 0xFF : -1;
    }
}
