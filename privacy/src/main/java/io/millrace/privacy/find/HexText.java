package io.millrace.privacy.find;

/** Text whose bytes stand as two hexadecimal digits each. */
final class HexText {
    private HexText() {}

    /** What a token says, or null if that is no printed text; mostly letters and digits, since numbers look like hexadecimal. */
    static String read(View view, int from, int to) {
        if ((to - from) % 2 != 0) {
            return null;
        }
        Utf8 text = new Utf8();
        int words = 0;
        for (int at = from; at < to; at += 2) {
            int octet = Hex.number(view, at, 2);
            if (octet < 0 || !text.add(octet)) {
                return null;
            }
            words += octet >= 0x80 || octet == ' ' || Letters.isWord((char) octet) ? 1 : 0;
        }
        return words * 4 < text.length() * 3 ? null : text.text();
    }
}
