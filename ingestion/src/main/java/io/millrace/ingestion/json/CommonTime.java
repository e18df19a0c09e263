package io.millrace.ingestion.json;

/**
 * Times as nearly everybody writes them, {@code 2026-01-31T23:59:59.123Z}, read without the JDK's parser, which takes
 * fifteen times as long. Whatever else a time may look like is left to that.
 */
final class CommonTime {
    private static final int SECONDS_END = 19;
    private static final int MOST_DIGITS = 9;
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final long SECONDS_A_DAY = 86_400;

    private CommonTime() {}

    /** Whether the text is a time in UTC, of a day that there is, between the years 1 and 9999. */
    static boolean isMeant(String text) {
        return hasForm(text)
                && number(text, 0, 4) >= 1
                && isDay(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                && number(text, 11, 13) < 24
                && number(text, 14, 16) < 60
                && number(text, 17, 19) < 60;
    }

    private static boolean hasForm(String text) {
        int last = text.length() - 1;
        if (last < SECONDS_END || last > SECONDS_END + 1 + MOST_DIGITS || text.charAt(last) != 'Z') {
            return false;
        }
        boolean hasFraction = last > SECONDS_END;
        if (hasFraction && (text.charAt(SECONDS_END) != '.' || last == SECONDS_END + 1)) {
            return false;
        }
        for (int i = 0; i < last; i++) {
            char c = text.charAt(i);
            boolean fits =
                    switch (i) {
                        case 4, 7 -> c == '-';
                        case 10 -> c == 'T';
                        case 13, 16 -> c == ':';
                        case SECONDS_END -> c == '.';
                        default -> c >= '0' && c <= '9';
                    };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDay(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        boolean isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return day <= DAYS[month - 1] + (month == 2 && isLeap ? 1 : 0);
    }

    /** Microseconds since 1970-01-01T00:00:00Z; what is finer is cut off. */
    static long micros(String text) {
        long day = day(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        long second = number(text, 11, 13) * 3_600L + number(text, 14, 16) * 60L + number(text, 17, 19);
        return (day * SECONDS_A_DAY + second) * 1_000_000 + fraction(text);
    }

    private static int fraction(String text) {
        int micros = 0;
        int end = text.length() - 1;
        for (int i = 0; i < 6; i++) {
            int at = SECONDS_END + 1 + i;
            micros = micros * 10 + (at < end ? text.charAt(at) - '0' : 0);
        }
        return micros;
    }

    /** Days since 1970-01-01 in the Gregorian calendar: whole years with their leap days, then months, counted from March. */
    private static long day(int year, int month, int day) {
        long years = month > 2 ? year : year - 1;
        long months = (month + 9) % 12;
        return years * 365 + years / 4 - years / 100 + years / 400 + (months * 306 + 5) / 10 + day - 1 - 719_468;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
