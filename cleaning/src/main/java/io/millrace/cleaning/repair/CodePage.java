package io.millrace.cleaning.repair;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The one-byte encodings that UTF-8 is misread in, in the order in which they are tried. Bytes that a page leaves unused
 * stand for the control characters that they are in Latin-1, as browsers have it.
 */
enum CodePage {
    LATIN_1(UpperHalf.of("ISO-8859-1")),
    WINDOWS_1252(UpperHalf.of("windows-1252")),
    WINDOWS_1251(UpperHalf.of("windows-1251")),
    WINDOWS_1250(UpperHalf.of("windows-1250")),
    WINDOWS_1253(UpperHalf.of("windows-1253")),
    WINDOWS_1254(UpperHalf.of("windows-1254")),
    WINDOWS_1257(UpperHalf.of("windows-1257")),
    LATIN_2(UpperHalf.of("ISO-8859-2")),
    MAC_ROMAN(UpperHalf.MAC_ROMAN),
    DOS_437(UpperHalf.of("IBM437"));

    /** SUBSTITUTE: in the pages of Windows, the byte of a character that was lost, U+FFFD. */
    static final byte LOST = 0x1A;

    private final String upperHalf;

    CodePage(String upperHalf) {
        this.upperHalf = upperHalf;
    }

    boolean isOfWindows() {
        return name().startsWith("WINDOWS");
    }

    /** What a byte (0 to 255) reads as. */
    char read(int code) {
        if (code >= UpperHalf.START) {
            return upperHalf.charAt(code - UpperHalf.START);
        }
        return code == LOST && isOfWindows() ? UpperHalf.LOST_CHARACTER : (char) code;
    }

    /** What the bytes 80 to FF read as. */
    private static final class UpperHalf {
        static final int START = 0x80;
        static final char LOST_CHARACTER = '\ufffd';
        /** In full: its charset is not in every Java runtime. */
        static final String MAC_ROMAN = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
                + "¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

        private UpperHalf() {}

        static String of(String charset) {
            byte[] bytes = new byte[1 << Byte.SIZE];
            for (int code = 0; code < bytes.length; code++) {
                bytes[code] = (byte) code;
            }
            String read = new String(bytes, Charset.forName(charset)).substring(START);
            String latin = new String(bytes, StandardCharsets.ISO_8859_1).substring(START);
            StringBuilder filled = new StringBuilder(read);
            for (int i = 0; i < read.length(); i++) {
                if (read.charAt(i) == LOST_CHARACTER) {
                    filled.setCharAt(i, latin.charAt(i));
                }
            }
            return filled.toString();
        }
    }
}
