package io.millrace.privacy.surrogate;

import io.millrace.privacy.find.Letters;
import java.util.function.UnaryOperator;

/** Replaces the words of a value one by one and leaves what is between them. */
final class Parts {
    private Parts() {}

    /** @param word what stands for a run of letters, digits and marks on letters */
    static String map(String value, UnaryOperator<String> word) {
        StringBuilder mapped = new StringBuilder(value.length() + 16);
        int at = 0;
        while (at < value.length()) {
            int end = end(value, at);
            if (end == at) {
                mapped.append(value.charAt(at++));
            } else {
                mapped.append(word.apply(value.substring(at, end)));
                at = end;
            }
        }
        return mapped.toString();
    }

    /** Letters and digits are parted, so {@code 12b} is two words. */
    private static int end(String value, int from) {
        int at = from;
        while (at < value.length() && isPart(value, at) && (at == from || isDigit(value, at) == isDigit(value, from))) {
            at++;
        }
        return at;
    }

    private static boolean isPart(String value, int at) {
        char c = value.charAt(at);
        return Letters.isWord(c) || Character.isSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isDigit(String value, int at) {
        return Character.isDigit(value.charAt(at));
    }

    static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }

    /** Another number of as many digits; the first is 0 only where it was. */
    static String number(String digits, Draw draw) {
        StringBuilder number = new StringBuilder();
        number.append(digits.charAt(0) == '0' ? '0' : (char) ('1' + draw.below(9)));
        return number.append(draw.digits(digits.length() - 1)).toString();
    }
}
