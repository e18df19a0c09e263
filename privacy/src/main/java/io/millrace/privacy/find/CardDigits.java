package io.millrace.privacy.find;

import io.millrace.privacy.find.money.Luhn;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that may be those of cards: whole, of at least twelve digits, with the right check digit. */
final class CardDigits {
    private static final long FEWEST = 100_000_000_000L;
    /** Up to here floats hold every whole number. */
    private static final double EXACT = 1L << 53;
    /** Whole numbers stand in JSON as they stand in a text. */
    private static final Pattern FLOAT =
            Pattern.compile("(?<![0-9.])[0-9]++(?:\\.[0-9]++(?:[eE]\\+?+[0-9]{1,2}+)?+|[eE]\\+?+[0-9]{1,2}+)");

    private CardDigits() {}

    /** The digits, or the empty text. @param value a long or a double */
    static String of(Number value) {
        double amount = value.doubleValue();
        boolean isWhole = value instanceof Long || amount == Math.rint(amount) && amount <= EXACT;
        String digits = isWhole && value.longValue() >= FEWEST ? Long.toString(value.longValue()) : "";
        return Luhn.fits(digits, digits.length()) ? digits : "";
    }

    /** The digits of such floats, as {@code 4.5e15}. */
    static void inJson(String json, Consumer<String> taker) {
        Matcher floats = FLOAT.matcher(json);
        while (floats.find()) {
            String digits = of(Double.valueOf(floats.group()));
            if (!digits.isEmpty()) {
                taker.accept(digits);
            }
        }
    }
}
