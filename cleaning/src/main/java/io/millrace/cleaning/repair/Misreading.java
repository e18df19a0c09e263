package io.millrace.cleaning.repair;

/** Which code pages a text can have been read in, and the bytes that it then was made of. */
final class Misreading {
    private static final int ALL = (1 << CodePage.values().length) - 1;
    /** Character → its number among those that any page has; 0 for all others. */
    private static final char[] SLOTS = new char[1 << Character.SIZE];

    private static final byte[][] BYTES = new byte[CodePage.values().length][];
    private static final short[] PAGES;

    static {
        int most = CodePage.values().length << Byte.SIZE;
        PAGES = new short[most];
        int slots = 1;
        for (CodePage page : CodePage.values()) {
            byte[] bytes = new byte[most];
            for (int code = 0; code < 1 << Byte.SIZE; code++) {
                char c = page.read(code);
                if (SLOTS[c] == 0) {
                    SLOTS[c] = (char) slots++;
                }
                bytes[SLOTS[c]] = (byte) code;
                PAGES[SLOTS[c]] |= (short) (1 << page.ordinal());
            }
            BYTES[page.ordinal()] = bytes;
        }
    }

    private Misreading() {}

    /** One bit for each page that has all characters of the text, at the page's position. */
    static int pages(String text) {
        int pages = ALL;
        for (int i = 0; i < text.length() && pages != 0; i++) {
            pages &= PAGES[SLOTS[text.charAt(i)]];
        }
        return pages;
    }

    /** The bytes of a text in a page that has all its characters. */
    static byte[] bytes(String text, CodePage page) {
        byte[] of = BYTES[page.ordinal()];
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = of[SLOTS[text.charAt(i)]];
        }
        return bytes;
    }
}
