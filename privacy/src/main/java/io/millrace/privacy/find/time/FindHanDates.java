package io.millrace.privacy.find.time;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.LineRecognizer;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.View;
import java.util.List;

/** Finds dates and ages in Han script, inside of runs without spaces: {@code 1990年5月3日}, {@code 今年34岁}. */
public final class FindHanDates implements LineRecognizer {
    private static final int OLDEST = 122;
    private static final char LAST_ASCII = 127;

    @Override
    public List<String> types() {
        return List.of("DATE_TIME", "AGE");
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        int free = 0;
        for (int n = 0; n < tokens.digitCount(); n++) {
            int token = tokens.withDigit(n);
            if (tokens.isDigits(token) && tokens.start(token) >= free) {
                free = Math.max(free, number(reading.view(), tokens.start(token), tokens.end(token), findings));
            }
        }
    }

    /** @return the end of what was found, or 0 */
    private static int number(View view, int from, int to, Findings findings) {
        char after = view.look(to);
        char unit = Letters.isSpace(after) ? view.look(to + 1) : after;
        if (after <= LAST_ASCII && unit <= LAST_ASCII) {
            return 0;
        }
        if (to - from <= 3 && is(unit, "岁歲歳세") && Digits.value(view, from, to) <= OLDEST) {
            findings.add(from, to, "AGE", 0.8, "age.years", "word for years");
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
        if (monthEnd == month
                || !is(view.look(monthEnd), "月월")
                || !NumericDate.isMonth(Digits.value(view, month, monthEnd))) {
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
