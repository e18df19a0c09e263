package io.millrace.privacy.find.money;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Recognizer;
import io.millrace.privacy.find.Tokens;
import java.util.List;

/**
 * Card numbers: 12 to 19 digits of an issuer's range with the right check digit, in one piece or grouped as on cards. Other
 * signs than spaces, hyphens and dots part only numbers of a narrow range and at least 15 digits.
 */
public final class Cards implements Recognizer {
    private static final int SHORTEST = 12, LONGEST = 19, USUAL = 16, SHORTEST_PARTED = 15;
    private static final String OTHER_SIGNS = "/_,";

    @Override
    public List<String> types() {
        return List.of("CREDIT_CARD");
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        int next = 0;
        for (int n = 0; n < tokens.digitCount(); n++) {
            int token = tokens.withDigit(n);
            if (token >= next && tokens.isDigits(token) && mayBegin(tokens.length(token))) {
                next = Math.max(next, check(reading, token, findings));
            }
            if (token >= next && tokens.length(token) >= SHORTEST) {
                JoinedCards.find(reading, token, findings);
            }
        }
    }

    private static boolean mayBegin(int length) {
        return length == 4 || length == 6 || length == 8 || length >= SHORTEST && length <= LONGEST;
    }

    /** @return the token after the number, 0 if there is none */
    private static int check(Reading reading, int token, Findings findings) {
        if (!DigitGroups.beginsFree(reading, token)) {
            return 0;
        }
        DigitGroups groups = DigitGroups.at(reading, token, LONGEST, OTHER_SIGNS);
        for (int count = groups.count(); count > 0 && groups.total(count) >= SHORTEST; count--) {
            if (isNumber(reading, groups, count)) {
                return report(reading, groups, count, findings);
            }
        }
        return 0;
    }

    private static boolean isNumber(Reading reading, DigitGroups groups, int count) {
        int length = groups.total(count);
        return isGrouping(groups, count)
                && (!isParted(groups, count) || length >= SHORTEST_PARTED && isDistinctive(groups, count))
                && !isRest(reading, groups, count)
                && DigitGroups.endsFree(reading, groups.token(count - 1))
                && Luhn.fits(groups.digits(), length)
                && CardIssuers.issue(groups.digits(), length);
    }

    private static boolean isParted(DigitGroups groups, int count) {
        return count > 1 && OTHER_SIGNS.indexOf(groups.separator()) >= 0;
    }

    private static boolean isDistinctive(DigitGroups groups, int count) {
        return CardIssuers.issueDistinctly(groups.digits(), groups.total(count));
    }

    /** Fewer groups of four than usual, behind another one: the end of a number that is none of an issuer. */
    private static boolean isRest(Reading reading, DigitGroups groups, int count) {
        Tokens tokens = reading.tokens();
        int token = groups.token(0);
        return count > 1
                && groups.total(count) < USUAL
                && groups.size(0) == 4
                && tokens.gap(token) == Tokens.SPACE
                && tokens.isDigits(token - 1)
                && tokens.length(token - 1) == 4;
    }

    /** In one piece; by fours; 4-6-5 and 4-6-4; 6-13; 8-8. */
    private static boolean isGrouping(DigitGroups groups, int count) {
        if (count <= 2) {
            return count == 1 || groups.size(0) >= 6;
        }
        if (count == 3 && groups.size(0) == 4 && groups.size(1) == 6) {
            return groups.size(2) == 4 || groups.size(2) == 5;
        }
        for (int group = 0; group < count - 1; group++) {
            if (groups.size(group) != 4) {
                return false;
            }
        }
        return groups.size(count - 1) <= 4;
    }

    private static int report(Reading reading, DigitGroups groups, int count, Findings findings) {
        int first = groups.token(0);
        int last = groups.token(count - 1);
        double score = score(reading, groups, count);
        if (score > 0) {
            Tokens tokens = reading.tokens();
            findings.add(
                    tokens.start(first),
                    tokens.end(last),
                    "CREDIT_CARD",
                    score,
                    "card.checksum",
                    "issuer, check digit");
        }
        return last + 1;
    }

    private static double score(Reading reading, DigitGroups groups, int count) {
        int token = groups.token(0);
        boolean distinctive = isDistinctive(groups, count);
        int after = groups.token(count - 1) - token + 4;
        if (reading.near(token, 8, after, Flag.CARD_CUE)) {
            return distinctive ? 1.0 : 0.95;
        }
        if (isParted(groups, count)) {
            return reading.alone() || groups.separator() != ',' ? 0.6 : 0;
        }
        if (reading.alone()) {
            return distinctive ? 0.85 : 0.6;
        }
        boolean counted = reading.near(token, 3, 0, Flag.COUNTER_CUE);
        if (!distinctive || counted && count == 1) {
            return 0;
        }
        return count > 2 ? 0.85 : 0.6;
    }
}
