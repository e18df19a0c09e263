package io.millrace.core;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as text: a whole number and one of the units {@code ms s m h d}, as in {@code 500ms} or {@code 24h}. */
public final class DurationText {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");

    private DurationText() {}

    /** In the largest unit that tells it whole. */
    public static String of(Duration length) {
        long millis = length.toMillis();
        long[] units = {86_400_000, 3_600_000, 60_000, 1_000, 1};
        String[] names = {"d", "h", "m", "s", "ms"};
        int unit = 0;
        while (millis % units[unit] != 0) {
            unit++;
        }
        return millis / units[unit] + names[unit];
    }

    /** @throws IllegalArgumentException if the text is no length of time; its message tells the form */
    public static Duration parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a length of time: give a whole number and a unit,"
                    + " as in 500ms, 30s, 1m, 24h or 7d");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
