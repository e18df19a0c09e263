package io.millrace.privacy.find.time;

import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.View;

/** The time of day after a date: {@code 11:34:35}, {@code T14:30:00.5+02:00}, {@code 9:05 PM}. Source: ISO 8601, RFC 3339. */
final class Clock {
    private static final int MAX_FRACTION = 9;

    private Clock() {}

    /** The end of the time that follows, after a T, a space or a comma and a space; the place itself if none does. */
    static int end(View view, int at) {
        int from = begin(view, at);
        int hour = Digits.end(view, from, 2);
        boolean time = from > at
                && hour > from
                && hour - from <= 2
                && Digits.value(view, from, hour) <= 24
                && view.look(hour) == ':'
                && Digits.pair(view, hour + 1, 59);
        return time ? zone(view, seconds(view, hour + 3)) : at;
    }

    private static int begin(View view, int at) {
        int from = view.look(at) == ',' ? at + 1 : at;
        char c = view.look(from);
        return c == 'T' || c == 't' || c == ' ' || c == '_' ? from + 1 : at;
    }

    private static int seconds(View view, int at) {
        if (view.look(at) != ':' || !Digits.pair(view, at + 1, 60)) {
            return at;
        }
        int end = at + 3;
        boolean fraction = (view.look(end) == '.' || view.look(end) == ',') && Letters.isDigit(view.look(end + 1));
        return fraction ? Digits.end(view, end + 1, MAX_FRACTION) : end;
    }

    private static int zone(View view, int at) {
        char c = view.look(at);
        if ((c == 'Z' || c == 'z') && !Letters.isWord(view.look(at + 1))) {
            return at + 1;
        }
        if ((c == '+' || c == '-') && Digits.end(view, at + 1, 4) >= at + 3) {
            return offset(view, at);
        }
        int half = c == ' ' ? at + 1 : at;
        boolean named = "apAP".indexOf(view.look(half)) >= 0
                && (view.look(half + 1) | 32) == 'm'
                && !Letters.isWord(view.look(half + 2));
        return named ? half + 2 : at;
    }

    private static int offset(View view, int sign) {
        int digits = Digits.end(view, sign + 1, 4) - sign - 1;
        if (digits == 4) {
            return sign + 5;
        }
        boolean parted = digits == 2 && view.look(sign + 3) == ':' && Digits.pair(view, sign + 4, 59);
        return parted ? sign + 6 : digits == 2 ? sign + 3 : sign;
    }
}
