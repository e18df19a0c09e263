package io.millrace.cleaning.repair;

/**
 * UTF-8 with the shortest forms only (RFC 3629), and with two things that software writes in its place: pairs of
 * surrogates of three bytes each (CESU-8, Unicode Technical Report 26), and C0 80 for NUL (Java). As in ftfy, a line feed
 * at the very end passes for the last byte of either.
 */
final class LooseUtf8 {
    private static final int PAIR = 6;

    private final byte[] bytes;
    private final char[] out;
    private int at;
    private int length;

    private LooseUtf8(byte[] bytes) {
        this.bytes = bytes;
        out = new char[bytes.length];
    }

    /** What the bytes say, or null where they are no UTF-8. */
    static String read(byte[] bytes) {
        LooseUtf8 reader = new LooseUtf8(bytes);
        return reader.readAll() ? new String(reader.out, 0, reader.length) : null;
    }

    private boolean readAll() {
        while (at < bytes.length) {
            int first = bytes[at];
            if (first >= 0) {
                out[length++] = (char) first;
                at++;
            } else if (!readBeyondAscii(first & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    private boolean readBeyondAscii(int first) {
        if (first < 0xE0) {
            return first == 0xC0 ? readNul() : first > 0xC1 && readTwo(first);
        }
        if (first < 0xF0) {
            return readThree(first) || first == 0xED && readPair();
        }
        return first < 0xF5 && readFour(first);
    }

    private boolean readNul() {
        boolean nul = next(1) == 0x80 || isFinalLineFeed(1);
        return nul && add('\0', 2);
    }

    private boolean readTwo(int first) {
        return follows(1) && add((char) ((first & 0x1F) << 6 | bits(1)), 2);
    }

    private boolean readThree(int first) {
        char c = (char) (first << 12 | bits(1) << 6 | bits(2));
        boolean whole = follows(1) && follows(2) && c >= 0x800 && !Character.isSurrogate(c);
        return whole && add(c, 3);
    }

    private boolean readFour(int first) {
        int c = (first & 0x07) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3);
        boolean whole = follows(1) && follows(2) && follows(3);
        return whole && c >= 0x10000 && c <= Character.MAX_CODE_POINT && addBeyondPlane(c, 4);
    }

    private boolean readPair() {
        boolean high = (next(1) & 0xF0) == 0xA0 && follows(2);
        boolean low = next(3) == 0xED && (next(4) & 0xF0) == 0xB0 && (follows(5) || isFinalLineFeed(5));
        int c = 0x10000 + ((bits(1) & 0x0F) << 16 | bits(2) << 10) + ((bits(4) & 0x0F) << 6 | bits(5));
        return high && low && addBeyondPlane(c, PAIR);
    }

    private boolean add(char c, int used) {
        out[length++] = c;
        at += used;
        return true;
    }

    private boolean addBeyondPlane(int c, int used) {
        length += Character.toChars(c, out, length);
        at += used;
        return true;
    }

    /** A byte ahead; −1 behind the end. */
    private int next(int ahead) {
        return at + ahead < bytes.length ? bytes[at + ahead] & 0xFF : -1;
    }

    private int bits(int ahead) {
        return next(ahead) & 0x3F;
    }

    private boolean follows(int ahead) {
        return next(ahead) >> 6 == 0b10;
    }

    private boolean isFinalLineFeed(int ahead) {
        return next(ahead) == '\n' && at + ahead == bytes.length - 1;
    }
}
