package io.millrace.privacy.find.money;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Recognizer;
import io.millrace.privacy.find.Tokens;
import java.util.List;

/**
 * International bank account numbers, ISO 13616: the length of the country, and 1 modulo 97; any case, in one piece or in
 * groups. A Polish account number without its country is one too where a word for it stands near.
 */
public final class Ibans implements Recognizer {
    private static final int NATIONAL_POLISH = 26;

    @Override
    public List<String> types() {
        return List.of("IBAN");
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        int next = 0;
        for (int n = 0; n < tokens.digitCount(); n++) {
            int token = tokens.withDigit(n);
            if (token < next) {
                continue;
            }
            if (tokens.form(token) == Tokens.ALPHANUMERIC) {
                next = Math.max(next, international(reading, token, findings));
            } else if (isGroup(tokens, token) && tokens.isLetters(token - 1) && tokens.length(token - 1) == 2) {
                next = Math.max(next, international(reading, token - 1, findings));
            }
            if (token >= next && (isGroup(tokens, token) || tokens.length(token) == NATIONAL_POLISH)) {
                next = Math.max(next, polish(reading, token, findings));
            }
        }
    }

    /** Check digits by themselves, with a group of four behind. */
    private static boolean isGroup(Tokens tokens, int token) {
        int next = tokens.isSymbol(token + 1, '-') ? token + 2 : token + 1;
        return tokens.length(token) == 2 && tokens.isDigits(next) && tokens.length(next) == 4;
    }

    private static int international(Reading reading, int token, Findings findings) {
        int from = reading.tokens().start(token);
        int length = IbanLengths.of(reading.view().at(from), reading.view().look(from + 1));
        if (length == 0) {
            return 0;
        }
        GroupedCode code = GroupedCode.at(reading, token, length);
        if (code == null || !code.isFree(reading) || !isIban(code.characters())) {
            return 0;
        }
        findings.add(
                from, reading.tokens().end(code.last()), "IBAN", 1.0, "iban.checksum", "length of the country, mod 97");
        return code.last() + 1;
    }

    private static boolean isIban(CharSequence code) {
        return Character.isDigit(code.charAt(2)) && Character.isDigit(code.charAt(3)) && Mod97.of(code, 4) == 1;
    }

    private static int polish(Reading reading, int token, Findings findings) {
        GroupedCode code = GroupedCode.at(reading, token, NATIONAL_POLISH);
        if (code == null || !code.isFree(reading) || Mod97.of("PL" + code.characters(), 4) != 1) {
            return 0;
        }
        boolean cued = reading.near(token, 6, 0, Flag.BANK_CUE);
        int from = reading.tokens().start(token);
        findings.add(
                from, reading.tokens().end(code.last()), "IBAN", cued ? 0.95 : 0.6, "iban.polish_account", "mod 97");
        return code.last() + 1;
    }
}
