package io.millrace.privacy.find.time;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.LineRecognizer;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import java.util.List;

/** Finds dates with the name of a month, and weekdays: {@code December 5, 1983}, {@code 5 maja 1990}, {@code 05-May}. */
public final class FindNamedDates implements LineRecognizer {
    private static final String TYPE = "DATE_TIME";
    /** A shorter name of a weekday stands for one only beside a date: Sun, Sat. */
    private static final int SHORTEST = 5;

    @Override
    public List<String> types() {
        return List.of(TYPE);
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        int free = 0;
        int token = tokens.next(0, Flag.MONTH | Flag.WEEKDAY);
        while (token < tokens.count()) {
            free = at(reading, token, free, findings);
            token = tokens.next(Math.max(free, token + 1), Flag.MONTH | Flag.WEEKDAY);
        }
    }

    private static int at(Reading reading, int token, int free, Findings findings) {
        Tokens tokens = reading.tokens();
        if (!tokens.has(token, Flag.MONTH)) {
            return weekday(reading, token, findings);
        }
        DayAndYear around = DayAndYear.around(reading, token, free);
        if (around.score() == 0) {
            return free;
        }
        int start = tokens.start(around.from());
        int end = Clock.end(reading.view(), tokens.end(around.to() - 1));
        findings.add(start, end, TYPE, around.score(), "date.month", "name of a month");
        return around.to();
    }

    /** A weekday that belongs to a date goes with it. */
    private static int weekday(Reading reading, int token, Findings findings) {
        Tokens tokens = reading.tokens();
        int next = tokens.isSymbol(token + 1, ',') ? token + 2 : token + 1;
        for (int at = next; at < next + 4; at++) {
            if (tokens.has(at, Flag.MONTH)) {
                DayAndYear date = DayAndYear.around(reading, at, next);
                if (date.from() == next && date.score() > 0) {
                    return weekdayAndDate(reading, token, date, findings);
                }
            }
        }
        if (tokens.length(token) >= SHORTEST && !sticks(reading, token)) {
            findings.add(tokens.start(token), tokens.end(token), TYPE, 0.5, "date.weekday", "name of a weekday");
        }
        return token + 1;
    }

    private static int weekdayAndDate(Reading reading, int token, DayAndYear date, Findings findings) {
        Tokens tokens = reading.tokens();
        int end = Clock.end(reading.view(), tokens.end(date.to() - 1));
        findings.add(tokens.start(token), end, TYPE, date.score(), "date.month", "name of a month");
        return date.to();
    }

    /** Part of a longer word or name such as an address on the web. */
    private static boolean sticks(Reading reading, int token) {
        char before = reading.view().look(reading.tokens().start(token) - 1);
        char after = reading.view().look(reading.tokens().end(token));
        char next = reading.view().look(reading.tokens().end(token) + 1);
        return "@._/-#".indexOf(before) >= 0 && before != 0
                || (after == '.' || after == '@' || after == '_' || after == '-') && Letters.isWord(next);
    }
}
