package io.millrace.cleaning.repair;

import java.util.function.UnaryOperator;

/** Runs of characters, in a text of any kind, that look as UTF-8 does when it is read in a code page. */
final class EmbeddedUtf8 {
    private static final int FOLLOWS = 1 << 4;
    private static final int IS_BYTE = 1 << 5;
    private static final int BYTES = 0x07;
    /** Which stand for themselves as often as for a byte. */
    private static final String ORDINARY = "–—―‘’‚“”„•…";
    /** Character → number of bytes that it begins (2 to 4), and whether it may follow. */
    private static final byte[] ROLES = new byte[1 << Character.SIZE];

    static {
        for (CodePage page : CodePage.values()) {
            if (page.compareTo(CodePage.WINDOWS_1257) <= 0) {
                addRoles(page);
            }
        }
        ROLES[' '] |= FOLLOWS;
    }

    private EmbeddedUtf8() {}

    private static void addRoles(CodePage page) {
        for (int code = 0x80; code < 0xF4; code++) {
            char c = page.read(code);
            boolean ordinary = ORDINARY.indexOf(c) >= 0;
            ROLES[c] |= (byte) (code >= 0xC0 ? begins(code) : ordinary ? FOLLOWS : FOLLOWS | IS_BYTE);
        }
    }

    /** Of four bytes only the planes with emoji, and with tags. */
    private static int begins(int code) {
        if (code >= 0xF0) {
            return code == 0xF0 || code == 0xF3 ? 4 : 0;
        }
        return code >= 0xE0 ? 3 : code >= 0xC2 ? 2 : 0;
    }

    /** The text with each run given to {@code repair}; behind a character that is likely a byte itself, none is taken. */
    static String repaired(String text, UnaryOperator<String> repair) {
        StringBuilder out = null;
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            int end = mayBegin(text, i) ? end(text, i) : i;
            if (end > i) {
                String run = text.substring(i, end);
                String repaired = end - i < text.length() ? repair.apply(run) : run;
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, copied, i).append(repaired);
                copied = end;
                i = end - 1;
            }
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    private static boolean mayBegin(String text, int i) {
        return (ROLES[text.charAt(i)] & BYTES) != 0 && (i == 0 || (ROLES[text.charAt(i - 1)] & IS_BYTE) == 0);
    }

    private static int end(String text, int start) {
        int end = start;
        int length = characterLength(text, end);
        while (length > 0) {
            end += length;
            length = characterLength(text, end);
        }
        return end;
    }

    /** How many characters make up one of UTF-8, or 0. */
    private static int characterLength(String text, int start) {
        int length = start < text.length() ? ROLES[text.charAt(start)] & BYTES : 0;
        if (start + length > text.length()) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((ROLES[text.charAt(start + i)] & FOLLOWS) == 0) {
                return 0;
            }
        }
        return length;
    }
}
