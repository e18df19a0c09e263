package io.millrace.cleaning.duplicates;

import io.millrace.cleaning.text.Characters;
import io.millrace.cleaning.text.Spans;

/**
 * What a text has besides the words of its simplified form, where every number is 0 and signs are none: Order 5 is not
 * Order 9, nor C++ C#, which counts where a few words are all there is. Marks of sentences are no signs.
 */
final class WrittenSigns {
    private static final String MARKS = "#%&/@\\";

    private WrittenSigns() {}

    /** The words, the last of them with the signs behind it, so that there are no more than before. */
    static Spans behind(Spans words, String text) {
        String signs = of(text);
        if (signs.isEmpty() || words.size() == 0) {
            return words;
        }
        StringBuilder joined = new StringBuilder();
        int[] starts = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            joined.append(words.text(i));
            starts[i + 1] = joined.length();
        }
        starts[words.size()] = joined.append('\0').append(signs).length();
        Spans.Builder spans = new Spans.Builder(joined.toString().toCharArray());
        for (int i = 0; i < words.size(); i++) {
            spans.add(starts[i], starts[i + 1]);
        }
        return spans.build();
    }

    /** Numbers and signs in order, with a blank between those that have something else between them. */
    private static String of(String text) {
        StringBuilder signs = new StringBuilder();
        int next;
        for (int at = 0; at < text.length(); at = next) {
            int c = text.codePointAt(at);
            next = at + Character.charCount(c);
            if (Characters.isDecimal(c)) {
                signs.append(Character.digit(c, 10));
            } else if (isSign(c) || isWithinNumber(text, at)) {
                signs.appendCodePoint(c);
            } else if (!signs.isEmpty() && signs.charAt(signs.length() - 1) != ' ') {
                signs.append(' ');
            }
        }
        return signs.toString().strip();
    }

    private static boolean isSign(int c) {
        int type = Character.getType(c);
        return type == Character.CURRENCY_SYMBOL || type == Character.MATH_SYMBOL || MARKS.indexOf(c) >= 0;
    }

    private static boolean isWithinNumber(String text, int at) {
        return ".,".indexOf(text.charAt(at)) >= 0
                && at > 0
                && at + 1 < text.length()
                && Characters.isDecimal(text.codePointBefore(at))
                && Characters.isDecimal(text.codePointAt(at + 1));
    }
}
