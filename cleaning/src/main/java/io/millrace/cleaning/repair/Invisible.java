package io.millrace.cleaning.repair;

import java.util.BitSet;

/** The characters that are to go. */
final class Invisible {
    private static final int FIRST = 0xAD;

    private final BitSet characters = new BitSet();

    Invisible(RemoveInvisible.Settings settings) {
        add(settings.zeroWidth(), 0x200B, 0x200B, 0x2060, 0x2064, 0xFEFF, 0xFEFF, 0x180E, 0x180E);
        add(settings.directions(), 0x061C, 0x061C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x206F);
        add(settings.softHyphens(), 0xAD, 0xAD);
        add(settings.joiners(), 0x200C, 0x200D);
        add(settings.variationSelectors(), 0xFE00, 0xFE0F, 0xE0100, 0xE01EF, 0x180B, 0x180D, 0x180F, 0x180F);
        add(settings.tags(), 0xE0000, 0xE007F);
    }

    /** @param ranges first, last, first, last … */
    private void add(boolean wanted, int... ranges) {
        for (int i = 0; wanted && i < ranges.length; i += 2) {
            characters.set(ranges[i], ranges[i + 1] + 1);
        }
    }

    /** The text without them; the same object where it has none. */
    String removed(String text) {
        StringBuilder out = null;
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i) < FIRST ? 0 : text.codePointAt(i);
            int length = Character.charCount(c);
            if (c >= FIRST && characters.get(c)) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, copied, i);
                copied = i + length;
            }
            i += length - 1;
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }
}
