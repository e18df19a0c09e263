package io.millrace.privacy.find.network;

import io.millrace.privacy.find.Findings;
import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.LineRecognizer;
import io.millrace.privacy.find.Reading;
import io.millrace.privacy.find.Tokens;
import io.millrace.privacy.find.View;
import java.util.List;

/**
 * Mail addresses: a local part of at most 64 characters, RFC 5321 section 4.5.3.1, and a domain of two labels or more. Letters
 * of any script. Quoted local parts and addresses at a bare host or number are not taken. A space may stand before the sign
 * or before the top-level domain where the rest can be nothing else.
 */
public final class Emails implements LineRecognizer {
    private static final int LONGEST_LOCAL = 64;

    @Override
    public List<String> types() {
        return List.of("EMAIL");
    }

    @Override
    public void find(Reading reading, Findings findings) {
        Tokens tokens = reading.tokens();
        for (int token = 1; token < tokens.count() - 1; token++) {
            if (tokens.form(token) == Tokens.SYMBOL && tokens.isSymbol(token, '@')) {
                check(reading.view(), tokens.start(token), findings);
            }
        }
    }

    private static void check(View view, int sign, Findings findings) {
        boolean apart = view.look(sign - 1) == ' ';
        int local = apart ? sign - 1 : sign;
        int from = localStart(view, local);
        if (from == local || apart && !isMailbox(view, from, local)) {
            return;
        }
        Domain domain = Domain.at(view, sign + 1);
        if (domain == null || isRepository(view, from, sign, domain.end()) || apart && !domain.isKnown()) {
            return;
        }
        int end = domain.endBehindSpace(view);
        if (end > domain.end()) {
            findings.add(from, end, "EMAIL", 0.6, "email.parted_domain", "top-level domain");
            return;
        }
        if (domain.isKnown()) {
            findings.add(from, domain.end(), "EMAIL", 1.0, "email.known_domain", "top-level domain");
        } else if (domain.isPlausible() && view.look(domain.end()) != '(') {
            findings.add(from, domain.end(), "EMAIL", 0.6, "email.any_domain", "");
        }
    }

    /** With a sign or a digit inside and no more than one dot, as few words have. */
    private static boolean isMailbox(View view, int from, int end) {
        int signs = 0;
        int dots = 0;
        for (int at = from + 1; at < end - 1; at++) {
            char c = view.at(at);
            signs += c == '.' || c == '_' || c == '+' || Letters.isDigit(c) ? 1 : 0;
            dots += c == '.' ? 1 : 0;
        }
        return signs > 0 && dots < 2;
    }

    /** {@code git@host.com:owner/name} names a machine's account, nobody's mail box. */
    private static boolean isRepository(View view, int from, int sign, int end) {
        return view.look(end) == ':'
                && sign - from == 3
                && view.text(from, sign).equals("git");
    }

    private static int localStart(View view, int sign) {
        int from = sign;
        while (from > 0
                && sign - from <= LONGEST_LOCAL
                && isLocal(view.at(from - 1))
                && (from == sign || !isGlued(view.at(from - 1), view.at(from)))) {
            from--;
        }
        if (sign - from > LONGEST_LOCAL || view.at(sign - 1) == '.') {
            return sign;
        }
        while (from < sign && !Letters.isWord(view.at(from)) && view.at(from) != '_') {
            from++;
        }
        return from;
    }

    /** Scripts without case write no spaces: a word of theirs ends where an address begins. */
    private static boolean isGlued(char before, char after) {
        return Letters.kind(before) == Letters.UNCASED && Letters.isWord(after) && !Letters.isJoined(before, after);
    }

    private static boolean isLocal(char c) {
        return Letters.isWord(c) || c == '.' || c == '-' || c == '_' || c == '+' || c == '%' || c == '\'';
    }
}
