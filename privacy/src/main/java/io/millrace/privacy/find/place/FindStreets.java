package io.millrace.privacy.find.place;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.LineRecognizer;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import java.util.List;

/** Finds streets without a number: {@code ulicy Kwiatowej}, {@code rue de Rivoli}, {@code on Abbey Road}. */
public final class FindStreets implements LineRecognizer {
    private static final String TYPE = "STREET_ADDRESS";
    private static final int MAX_WORDS = 3;

    @Override
    public List<String> types() {
        return List.of(TYPE);
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        Names names = null;
        int free = 0;
        int token = tokens.next(0, Flag.STREET_ALONE);
        while (token < tokens.count()) {
            names = names == null ? new Names(reading) : names;
            free = Math.max(free, at(reading, names, token, findings));
            token = tokens.next(Math.max(free, token + 1), Flag.STREET_ALONE);
        }
    }

    private static int at(Reading reading, Names names, int token, Findings findings) {
        Tokens tokens = reading.tokens();
        if (tokens.has(token, Flag.STREET_LEAD) && tokens.form(token) == Tokens.LOWER && !names.uncased()) {
            int end = names.isFirst(token) ? names.end(token) : token;
            return end > token + 1 && hasName(tokens, token + 1, end) ? add(tokens, token, end, findings, 0.8) : 0;
        }
        boolean suffix = tokens.has(token, Flag.STREET_TYPE) && tokens.form(token) == Tokens.CAPITALIZED;
        return suffix ? suffixed(tokens, token, findings) : 0;
    }

    private static boolean hasName(Tokens tokens, int from, int to) {
        for (int token = from; token < to; token++) {
            if (tokens.isName(token)) {
                return true;
            }
        }
        return false;
    }

    /** One to three capitalized words before it, and before them a word such as {@code on} or {@code in}. */
    private static int suffixed(Tokens tokens, int token, Findings findings) {
        int from = token;
        while (from > 0
                && token - from < MAX_WORDS
                && isNameWord(tokens, from - 1)
                && tokens.gap(from) == Tokens.SPACE) {
            from--;
        }
        boolean after = from < token
                && from > 0
                && tokens.form(from - 1) == Tokens.LOWER
                && tokens.has(from - 1, Flag.SENTENCE_WORD);
        boolean more = tokens.isName(token + 1)
                && tokens.gap(token + 1) == Tokens.SPACE
                && !tokens.has(token + 1, Flag.STREET_TYPE);
        return after && !more && tokens.gap(from) == Tokens.SPACE ? add(tokens, from, token + 1, findings, 0.78) : 0;
    }

    private static boolean isNameWord(Tokens tokens, int token) {
        return tokens.isName(token) && !tokens.has(token, Flag.SENTENCE_WORD);
    }

    private static int add(Tokens tokens, int from, int to, Findings findings, double score) {
        findings.add(tokens.start(from), tokens.end(to - 1), TYPE, score, "street.name", "word for a street");
        return to;
    }
}
