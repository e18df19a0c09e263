package io.millrace.cleaning.removal;

import io.millrace.cleaning.text.RegexCharacters;

/** What follows the prefix of a link: at least two units, each a character or a bracketed run, the last no punctuation. */
final class LinkBody {
    private static final int NONE = -1;
    private static final String PUNCTUATION = "`![]{};:'\".,?«»“”‘’";

    private final char[] chars;

    LinkBody(char[] chars) {
        this.chars = chars;
    }

    /** Position after the longest body that starts here, or -1. */
    int end(int first) {
        int last = NONE;
        int at = first;
        for (int units = 1; at < chars.length; units++) {
            int next = unitEnd(at);
            if (next == NONE) {
                break;
            }
            if (units > 1 && PUNCTUATION.indexOf(chars[at]) < 0) {
                last = next;
            }
            at = next;
        }
        return last;
    }

    private int unitEnd(int at) {
        if (isPlain(chars[at])) {
            return at + (isPair(at) ? 2 : 1);
        }
        return chars[at] == '(' ? bracketEnd(at + 1) : NONE;
    }

    private boolean isPair(int at) {
        return Character.isHighSurrogate(chars[at]) && at + 1 < chars.length && Character.isLowSurrogate(chars[at + 1]);
    }

    /** Position after the bracket that closes: plain characters inside, and brackets with plain characters. */
    private int bracketEnd(int first) {
        int at = first;
        while (at < chars.length && chars[at] != ')') {
            if (isPlain(chars[at])) {
                at++;
            } else if (chars[at] == '(') {
                int inner = plainEnd(at + 1);
                if (inner == at + 1 || inner == chars.length || chars[inner] != ')') {
                    return NONE;
                }
                at = inner + 1;
            } else {
                return NONE;
            }
        }
        return at < chars.length ? at + 1 : NONE;
    }

    private int plainEnd(int first) {
        int last = first;
        while (last < chars.length && isPlain(chars[last])) {
            last++;
        }
        return last;
    }

    private static boolean isPlain(char c) {
        return c != '(' && c != ')' && c != '<' && c != '>' && !RegexCharacters.isSpace(c);
    }
}
