package io.millrace.privacy.find;

import java.util.List;

/** Reads at least seven Chinese digits in a row as plain digits. */
final class HanDigits {
    private static final int SHORTEST = 7;
    private static final String DIGITS = "\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d";
    private static final char ROUND_ZERO = '\u3007', DICTATED_ONE = '\u5e7a';

    private HanDigits() {}

    static List<View> views(Reading reading) {
        if (!reading.tokens().hasForm(Tokens.UNCASED)) {
            return List.of();
        }
        Replacements edits = new Replacements(reading.view());
        Tokens tokens = reading.tokens();
        for (int token = 0; token < tokens.count(); token++) {
            if (tokens.form(token) == Tokens.UNCASED && tokens.length(token) >= SHORTEST) {
                read(reading.view(), tokens.start(token), tokens.end(token), edits);
            }
        }
        return edits.windows();
    }

    private static void read(View view, int from, int to, Replacements edits) {
        int before = edits.count();
        for (int at = from; at <= to; at++) {
            int digit = at == to ? -1 : digit(view.at(at));
            if (digit >= 0) {
                edits.add(at, at + 1, Said.of('0' + digit));
                continue;
            }
            if (edits.count() - before < SHORTEST) {
                edits.keep(before);
            }
            before = edits.count();
        }
    }

    private static int digit(char c) {
        if (c == ROUND_ZERO || c == DICTATED_ONE) {
            return c == ROUND_ZERO ? 0 : 1;
        }
        return DIGITS.indexOf(c);
    }
}
