package io.millrace.privacy.find.money;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Recognizer;
import io.millrace.privacy.find.Tokens;
import java.util.List;

/**
 * Account numbers of banks in the United States, 8 to 17 digits beside a word for them, and routing numbers of the American
 * Bankers Association, nine digits with a check digit.
 */
public final class BankNumbers implements Recognizer {
    private static final int SHORTEST_ACCOUNT = 8, LONGEST_ACCOUNT = 17, ROUTING = 9;
    private static final int[] WEIGHTS = {3, 7, 1};

    @Override
    public List<String> types() {
        return List.of("US_BANK_ACCOUNT", "US_ABA_ROUTING");
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        for (int n = 0; n < tokens.digitCount(); n++) {
            int token = tokens.withDigit(n);
            if (tokens.isDigits(token)) {
                check(reading, token, findings);
            }
        }
    }

    private static void check(Reading reading, int token, Findings findings) {
        int length = reading.tokens().length(token);
        if (length == 4) {
            grouped(reading, token, findings);
        }
        if (length < SHORTEST_ACCOUNT
                || length > LONGEST_ACCOUNT
                || !DigitGroups.beginsFree(reading, token)
                || !DigitGroups.endsFree(reading, token)) {
            return;
        }
        if (length == ROUTING) {
            routing(reading, DigitGroups.at(reading, token, ROUTING), 1, findings);
        }
        account(reading, token, findings);
    }

    private static void grouped(Reading reading, int token, Findings findings) {
        if (!reading.tokens().isSymbol(token + 1, '-') || !DigitGroups.beginsFree(reading, token)) {
            return;
        }
        DigitGroups groups = DigitGroups.at(reading, token, ROUTING);
        boolean fits = groups.count() == 3 && groups.size(1) == 4 && groups.size(2) == 1;
        if (fits && DigitGroups.endsFree(reading, groups.token(2))) {
            routing(reading, groups, 3, findings);
        }
    }

    private static void routing(Reading reading, DigitGroups groups, int count, Findings findings) {
        boolean cued = reading.near(groups.token(0), 6, 2, Flag.BANK_CUE);
        double score = cued ? 0.85 : count > 1 ? 0.6 : reading.alone() ? 0.4 : 0;
        if (score > 0 && groups.total(groups.count()) == ROUTING && isRouting(groups.digits())) {
            Tokens tokens = reading.tokens();
            int end = tokens.end(groups.token(count - 1));
            findings.add(
                    tokens.start(groups.token(0)), end, "US_ABA_ROUTING", score, "routing.checksum", "check digit");
        }
    }

    /** Federal reserve districts, thrifts, electronic and traveller's cheques: 00-12, 21-32, 61-72, 80. */
    private static boolean isRouting(CharSequence digits) {
        int district = (digits.charAt(0) - '0') * 10 + digits.charAt(1) - '0';
        boolean known = district >= 1 && district <= 12
                || district >= 21 && district <= 32
                || district >= 61 && district <= 72
                || district == 80;
        int sum = 0;
        for (int at = 0; at < ROUTING; at++) {
            sum += WEIGHTS[at % 3] * (digits.charAt(at) - '0');
        }
        return known && sum % 10 == 0;
    }

    private static void account(Reading reading, int token, Findings findings) {
        boolean cued = reading.near(token, 4, 0, Flag.BANK_CUE) && !reading.near(token, 3, 0, Flag.COUNTER_CUE);
        if (cued || reading.alone()) {
            Tokens tokens = reading.tokens();
            double score = cued ? 0.5 : 0.4;
            findings.add(
                    tokens.start(token), tokens.end(token), "US_BANK_ACCOUNT", score, "account.cue", cued ? "cue" : "");
        }
    }
}
