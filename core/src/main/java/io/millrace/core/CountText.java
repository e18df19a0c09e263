package io.millrace.core;

import java.util.Locale;

/** How many of something there are, in words: {@code 1 row}, {@code 12,000 rows}. */
public final class CountText {
    private CountText() {}

    /** Without a sign between the thousands. */
    public static String of(long count, String thing) {
        return count + " " + noun(count, thing);
    }

    /** With a comma between the thousands. */
    public static String grouped(long count, String thing) {
        return String.format(Locale.ROOT, "%,d ", count) + noun(count, thing);
    }

    /** The thing in the singular for one; nouns whose plural ends in s only. */
    public static String noun(long count, String thing) {
        return count == 1 ? thing : thing + "s";
    }
}
