package io.millrace.privacy.surrogate;

import java.util.List;

/** Moves the numbers of a date, each by what it is: a year, a month, a day, or a part of the time of day. */
final class DateNumbers {
    private static final int LAST_DAY = 28, MONTHS = 12, SECONDS = 60, YEAR_DIGITS = 4;

    private final List<String> pieces;
    private final Draw draw;
    private final boolean named;
    private final boolean open;

    DateNumbers(List<String> pieces, Draw draw) {
        this.pieces = pieces;
        this.draw = draw;
        named = pieces.stream().anyMatch(piece -> MonthNames.of(piece) != null);
        open = !named && pieces.stream().noneMatch(DateNumbers::isOnlyDay);
    }

    private static boolean isOnlyDay(String piece) {
        return isNumber(piece) && piece.length() <= 2 && value(piece) > MONTHS;
    }

    private static boolean isNumber(String piece) {
        return Parts.isNumber(piece);
    }

    private static int value(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    String moved(int at) {
        String digits = pieces.get(at);
        int value = value(digits);
        if (digits.length() == YEAR_DIGITS) {
            return String.valueOf(value + (draw.below(2) == 0 ? 1 : -1));
        }
        if (digits.length() > 2) {
            return compact(digits);
        }
        if (isClock(at)) {
            return clock(digits, at);
        }
        if (isShortYear(at)) {
            return other(digits, Math.max(0, value - 1), Math.min(99, value + 1));
        }
        boolean month = !named && value <= MONTHS && (open || !beforeIsMonth(at));
        return other(digits, 1, month ? MONTHS : LAST_DAY);
    }

    /** {@code 20240315}, or a number of seconds or the like. */
    private String compact(String digits) {
        if (digits.length() != 8) {
            return digits.substring(0, 1) + draw.digits(digits.length() - 1);
        }
        String year = digits.substring(0, YEAR_DIGITS);
        return year + two(draw.between(1, MONTHS)) + two(draw.between(1, LAST_DAY));
    }

    private static String two(int value) {
        return value < 10 ? "0" + value : String.valueOf(value);
    }

    private boolean isClock(int at) {
        return beside(at - 1, ':') || beside(at + 1, ':') || at > 2 && beside(at - 1, '.') && beside(at - 3, ':');
    }

    private boolean beside(int at, char sign) {
        return at >= 0 && at < pieces.size() && pieces.get(at).charAt(0) == sign;
    }

    /** Hours stay possible with and without a half of the day; the offset of a zone stays. */
    private String clock(String digits, int at) {
        boolean hour = !beside(at - 1, ':') && !beside(at - 1, '.');
        if (at > 0 && (beside(at - 1, '+') || at > 2 && beside(at - 3, '+'))) {
            return digits;
        }
        return hour ? other(digits, 1, value(digits) > MONTHS ? 23 : 11) : other(digits, 0, SECONDS - 1);
    }

    /** The last of three numbers, or any above a day. */
    private boolean isShortYear(int at) {
        long before =
                pieces.subList(0, at).stream().filter(DateNumbers::isNumber).count();
        boolean hasYear = pieces.stream().anyMatch(piece -> isNumber(piece) && piece.length() == YEAR_DIGITS);
        return value(pieces.get(at)) > 31
                || !hasYear && before == (named ? 1 : 2) && pieces.get(at).length() == 2;
    }

    /** Whether another number that may be a month stands before. */
    private boolean beforeIsMonth(int at) {
        return pieces.subList(0, at).stream()
                .anyMatch(piece -> isNumber(piece) && piece.length() <= 2 && value(piece) <= MONTHS);
    }

    /** A number of the same width within the limits. */
    private String other(String digits, int low, int high) {
        boolean padded = digits.length() == 2;
        int least = padded && digits.charAt(0) != '0' && high >= 10 ? Math.max(low, 10) : low;
        int most = padded ? high : Math.min(high, 9);
        int value = draw.between(Math.min(least, most), most);
        return padded ? two(value) : String.valueOf(value);
    }
}
