package io.millrace.privacy.find.identity;

/** Whether the digits of a value can be a date. */
final class Dates {
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Dates() {}

    /** @param year of four digits; of two digits if below 100, then a leap day of any century will do */
    static boolean isDay(long year, long month, long day) {
        if (month < 1 || month > 12 || day < 1 || day > DAYS[(int) month - 1]) {
            return false;
        }
        boolean leap = year % 4 == 0 && (year < 100 || year % 100 != 0 || year % 400 == 0);
        return month != 2 || day < 29 || leap;
    }

    /** Year, month and day, two digits each. */
    static boolean yymmdd(Value value, int from) {
        return isDay(value.number(from, from + 2), value.number(from + 2, from + 4), value.number(from + 4, from + 6));
    }

    static boolean ddmmyy(Value value, int from) {
        return isDay(value.number(from + 4, from + 6), value.number(from + 2, from + 4), value.number(from, from + 2));
    }

    /** A year of four digits from 1880 to 2099, month and day. */
    static boolean yyyymmdd(Value value, int from) {
        long year = value.number(from, from + 4);
        return year >= 1880
                && year < 2100
                && isDay(year, value.number(from + 4, from + 6), value.number(from + 6, from + 8));
    }
}
