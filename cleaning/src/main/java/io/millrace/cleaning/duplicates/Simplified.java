package io.millrace.cleaning.duplicates;

import io.millrace.cleaning.text.Characters;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * A text without what does not tell documents apart, as datatrove's {@code simplify_text}: lower case, a zero for each
 * number, a blank for punctuation and control characters, one blank between two words, letters without their marks.
 */
final class Simplified {
    private static final String PUNCTUATION = "!/\u2014\u201D:\uFF05\uFF11\u3008&(\u3001\u2501\\\u3010#%\u300C\uFF0C\u3011\uFF1B"
            + "+^]~\u201C\u300A\u201E';\u2019{|\u2236\u00B4[=-`*\uFF0E\uFF08\u2013\uFF1F\uFF01\uFF1A$\uFF5E\u00AB\u3009,><\u300B)?"
            + "\uFF09\u3002\u2026@_.\"}\u25BA\u00BB";
    private static final String DECIMAL_MARKS = ".,\u060C\u066B\u2396\u2397\u2398";
    private static final boolean[] BLANK = blanks();
    /** For a character of the basic plane the one that it is without marks; 0 for none, {@link #SEVERAL} for more. */
    private static final char[] BARE = bare();
    private static final char SEVERAL = '\uFFFF';

    private final String lower;
    private final char[] made;
    private int length;
    private boolean isPlain = true;

    private Simplified(String lower) {
        this.lower = lower;
        made = new char[lower.length()];
    }

    static String of(String text) {
        Simplified simplified = new Simplified(Lowercase.of(text));
        simplified.scan();
        return simplified.text();
    }

    /** Everything that becomes a blank. */
    private static boolean[] blanks() {
        boolean[] blanks = new boolean[1 << Character.SIZE];
        for (int c = 0; c < blanks.length; c++) {
            blanks[c] = Characters.isSpace(c) || Character.isISOControl(c) && c != 0x7F || PUNCTUATION.indexOf(c) >= 0;
        }
        blanks[0x7F] = true;
        return blanks;
    }

    private static char[] bare() {
        char[] bare = new char[1 << Character.SIZE];
        for (int c = 0; c < bare.length; c++) {
            String single = c < 0x80 || Character.isSurrogate((char) c)
                    ? String.valueOf((char) c)
                    : withoutMarks(Character.toString(c));
            bare[c] = single.isEmpty() ? 0 : single.length() == 1 ? single.charAt(0) : SEVERAL;
        }
        return bare;
    }

    private static String withoutMarks(String point) {
        StringBuilder left = new StringBuilder();
        Normalizer.normalize(point, Form.NFD)
                .codePoints()
                .filter(each -> Character.getType(each) != Character.NON_SPACING_MARK)
                .forEach(left::appendCodePoint);
        return left.toString();
    }

    /** Numbers, blanks. */
    private void scan() {
        boolean isOpen = false;
        int at = 0;
        while (at < lower.length()) {
            char c = lower.charAt(at);
            int afterNumber = c < '0' ? at : afterNumber(at);
            if (afterNumber == at && BLANK[c]) {
                isOpen = length > 0;
                at++;
                continue;
            }
            if (isOpen) {
                made[length++] = ' ';
                isOpen = false;
            }
            made[length++] = afterNumber > at ? '0' : c;
            isPlain &= c < 0x80 || afterNumber > at;
            at = Math.max(at + 1, afterNumber);
        }
    }

    /** The end of a number with at most one decimal mark in it; the same position if none begins here. */
    private int afterNumber(int start) {
        int end = afterDigits(start);
        if (end > start && end < lower.length() && DECIMAL_MARKS.indexOf(lower.charAt(end)) >= 0) {
            int behind = afterDigits(end + 1);
            return behind > end + 1 ? behind : end;
        }
        return end;
    }

    private int afterDigits(int start) {
        int at = start;
        while (at < lower.length() && isDigit(at)) {
            at += Character.isHighSurrogate(lower.charAt(at)) ? 2 : 1;
        }
        return at;
    }

    private boolean isDigit(int at) {
        char c = lower.charAt(at);
        return c < 0x80 ? c >= '0' && c <= '9' : Characters.isDecimal(lower.codePointAt(at));
    }

    private String text() {
        return isPlain ? new String(made, 0, length) : Characters.strip(bareText());
    }

    private String bareText() {
        StringBuilder bare = new StringBuilder(length);
        int at = 0;
        while (at < length) {
            int point = Character.codePointAt(made, at, length);
            at += Character.charCount(point);
            char single = point < BARE.length ? BARE[point] : SEVERAL;
            if (single == SEVERAL) {
                bare.append(withoutMarks(Character.toString(point)));
            } else if (single != 0 || point == 0) {
                bare.append(single);
            }
        }
        return bare.toString();
    }
}
