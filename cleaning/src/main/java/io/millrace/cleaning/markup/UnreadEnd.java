package io.millrace.cleaning.markup;

import java.util.BitSet;
import java.util.function.UnaryOperator;

/**
 * Keeps jsoup from taking a U+FFFF in a text for the end of it, as the number that it reads there is the same: what
 * follows would be lost. A character that the text has nowhere stands for it meanwhile.
 */
final class UnreadEnd {
    private static final char END = '\uFFFF';
    /** The noncharacters of Unicode in the basic plane, then its private use area behind {@link HtmlInput}'s mark. */
    private static final char[][] STAND_INS = {{'\uFDD0', '\uFDEF'}, {'\uE001', '\uF8FF'}};

    private static final char REPLACEMENT = '\uFFFD';

    private UnreadEnd() {}

    /** What is read of the whole text; where it has every stand-in already, U+FFFD stands for U+FFFF in what is read. */
    static String without(String html, UnaryOperator<String> read) {
        if (html.indexOf(END) < 0) {
            return read.apply(html);
        }
        char other = standIn(html);
        String text = read.apply(html.replace(END, other));
        return other == REPLACEMENT ? text : text.replace(other, END);
    }

    private static char standIn(String html) {
        BitSet used = new BitSet(1 << Character.SIZE);
        html.chars().forEach(used::set);
        for (char[] range : STAND_INS) {
            int free = used.nextClearBit(range[0]);
            if (free <= range[1]) {
                return (char) free;
            }
        }
        return REPLACEMENT;
    }
}
