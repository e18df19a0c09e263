package io.millrace.privacy.find.time;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Recognizer;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.View;
import java.util.List;

/** Finds dates and ages in Han script, inside of runs without spaces: {@code 1990年5月3日}, {@code 今年34岁}. */
public final class FindHanDates implements Recognizer {
    @Override
    public List<String> types() {
        return List.of("DATE_TIME", "AGE");
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        for (int n = 0; n < tokens.digitCount(); n++) {
            int token = tokens.withDigit(n);
            if (tokens.form(token) == Tokens.ALPHANUMERIC) {
                walk(reading.view(), tokens.start(token), tokens.end(token), findings);
            }
        }
    }

    private static void walk(View view, int start, int end, Findings findings) {
        int at = start;
        while (at < end) {
            int digits = at;
            while (digits < end && Letters.isDigit(view.at(digits))) {
                digits++;
            }
            at = digits > at ? Math.max(digits, number(view, at, digits, findings)) : at + 1;
        }
    }

    /** @return the end of what was found, or 0 */
    private static int number(View view, int from, int to, Findings findings) {
        char unit = view.look(to);
        if (to - from <= 3 && (unit == '岁' || unit == '歳' || unit == '세') && Digits.value(view, from, to) <= 122) {
            boolean before = from > 0 && Letters.kind(view.at(from - 1)) == Letters.UNCASED;
            if (before) {
                findings.add(from, to, "AGE", 0.8, "age.years", "word for years");
            }
            return to;
        }
        int end = dateEnd(view, from, to);
        if (end > to) {
            findings.add(from, end, "DATE_TIME", 0.85, "date.han", "words for year, month and day");
        }
        return end;
    }

    /** Year and month, month and day, or all three. */
    private static int dateEnd(View view, int from, int to) {
        boolean year = to - from == 4 && is(view.look(to), "年년");
        int month = year ? to + 1 : from;
        int monthEnd = Digits.end(view, month, 2);
        if (monthEnd == month || !is(view.look(monthEnd), "月월") || !NumericDate.isMonth(Digits.value(view, month, monthEnd))) {
            return 0;
        }
        int day = monthEnd + 1;
        int dayEnd = Digits.end(view, day, 2);
        if (dayEnd > day && is(view.look(dayEnd), "日号號일") && NumericDate.isDay(Digits.value(view, day, dayEnd))) {
            return dayEnd + 1;
        }
        return year ? monthEnd + 1 : 0;
    }

    private static boolean is(char c, String units) {
        return c != 0 && units.indexOf(c) >= 0;
    }
}
