package io.millrace.privacy.find.pattern;

import io.millrace.privacy.find.Letters;

/**
 * The symbols that automata read: ASCII, letters without case, each space that breaks no line as a plain one, each dash as
 * a hyphen. Every other character is {@link #NONE}.
 */
final class Alphabet {
    static final int SIZE = 128;

    /** NUL: no form holds it. */
    static final int NONE = 0;

    private Alphabet() {}

    static int symbol(char c) {
        if (c < SIZE) {
            return c >= 'a' && c <= 'z' ? c - 32 : c == '\n' || c == '\r' ? NONE : c;
        }
        if (Letters.isSpace(c) && !Letters.isLineBreak(c)) {
            return ' ';
        }
        return c >= '\u2010' && c <= '\u2015' || c == '\u2212' ? '-' : NONE;
    }
}
