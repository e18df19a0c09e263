package io.millrace.privacy.find.money;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Lexicon;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.View;

/**
 * Card numbers in one piece behind letters that they are joined to, as in {@code pan_} or {@code card} and digits: of a
 * narrow range, where the letters are a word for cards or such a word stands near.
 */
final class JoinedCards {
    private static final int SHORTEST = 13, LONGEST = 19, BEFORE = 8, AFTER = 4;

    private JoinedCards() {}

    /** @param token that ends with digits */
    static void find(Reading reading, int token, Findings findings) {
        View view = reading.view();
        int end = reading.tokens().end(token);
        int from = end;
        while (isDigit(view.look(from - 1))) {
            from--;
        }
        int letters = view.look(from - 1) == '_' ? from - 1 : from;
        boolean joined = from >= reading.tokens().start(token) && isLetter(view.look(letters - 1));
        String digits = joined && end - from >= SHORTEST && end - from <= LONGEST ? view.text(from, end) : "";
        if (CardIssuers.issueDistinctly(digits, digits.length())
                && Luhn.fits(digits, digits.length())
                && DigitGroups.endsFree(reading, token)
                && isCued(reading, token, letters)) {
            findings.add(from, end, "CREDIT_CARD", 0.95, "card.joined", "issuer, check digit, cue");
        }
    }

    /** @param end index after the letters */
    private static boolean isCued(Reading reading, int token, int end) {
        View view = reading.view();
        int from = end;
        while (end - from < LONGEST && isLetter(view.look(from - 1))) {
            from--;
        }
        return Lexicon.shared().has(view.text(from, end), Flag.CARD_CUE)
                || reading.near(token, BEFORE, AFTER, Flag.CARD_CUE);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return Letters.isWord(c) && !Letters.isDigit(c);
    }
}
