package io.millrace.privacy.find;

/** Bytes that each stand as a sign and two hexadecimal digits ({@code %40}, {@code =40}), read as UTF-8. */
final class Octets {
    private static final int WIDTH = 3;

    private Octets() {}

    /**
     * Takes the character that begins there.
     *
     * @param single whether a byte that is no UTF-8 may be Latin-1
     * @return index after it, or {@code at} if there is none that can be printed
     */
    static int take(View view, int at, boolean single, Replacements edits) {
        int octet = octet(view, at);
        int length = octet < 0 ? 0 : length(octet);
        int point = length == 0 ? -1 : point(view, at, octet, length);
        if (point < 0 && single && octet >= 0xa0) {
            length = 1;
            point = octet;
        }
        if (point < 0 || !isPrinted(point)) {
            return at;
        }
        edits.add(at, at + WIDTH * length, Said.of(point));
        return at + WIDTH * length;
    }

    private static int octet(View view, int at) {
        return Hex.number(view, at + 1, 2);
    }

    private static int length(int first) {
        if (first < 0x80) {
            return 1;
        }
        if (first < 0xc2 || first > 0xf4) {
            return 0;
        }
        return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    }

    private static int point(View view, int at, int first, int length) {
        int point = length == 1 ? first : first & 0x7f >> length;
        for (int more = 1; more < length; more++) {
            int next = at + WIDTH * more;
            int octet = view.look(next) == view.at(at) ? octet(view, next) : -1;
            if ((octet & 0xc0) != 0x80 || octet < 0) {
                return -1;
            }
            point = point << 6 | octet & 0x3f;
        }
        return Character.isValidCodePoint(point) ? point : -1;
    }

    static boolean isPrinted(int point) {
        return point >= ' ' && point != 0x7f || point == '\n' || point == '\r' || point == '\t';
    }
}
