package io.millrace.privacy.find;

import java.util.List;

/** Reads hosts and addresses that were made unclickable: {@code 192.0[.]2[.]1}, {@code hxxps://example[dot]com}. */
final class Defanged {
    private static final long SOUGHT = SignWords.DOT | SignWords.HIDDEN_SCHEME;

    private final Tokens tokens;
    private final Signs signs;
    private final Replacements edits;

    private Defanged(Reading reading) {
        tokens = reading.tokens();
        signs = new Signs(reading);
        edits = new Replacements(reading.view());
    }

    static List<View> views(Reading reading) {
        Tokens tokens = reading.tokens();
        if (!tokens.hasAny(SignWords.HIDDEN_SCHEME) && !tokens.signs().has("[({<")) {
            return List.of();
        }
        Defanged defanged = new Defanged(reading);
        int token = defanged.tokens.next(0, SOUGHT);
        while (token < defanged.tokens.count()) {
            defanged.token(token);
            token = defanged.tokens.next(token + 1, SOUGHT);
        }
        return defanged.edits.windows();
    }

    private void token(int token) {
        if (tokens.has(token, SignWords.HIDDEN_SCHEME)) {
            scheme(token);
        } else {
            bracketed(token, ".");
        }
    }

    private void scheme(int token) {
        boolean bare = signs.symbol(token + 1) == ':';
        if (bare || signs.symbol(token + 2) == ':') {
            edits.add(tokens.start(token), tokens.end(token), tokens.length(token) == 4 ? "http" : "https");
            bracketed(token + 2, ":");
        }
    }

    /** A sign in brackets after a word, without spaces, and with something behind. */
    private void bracketed(int sign, String said) {
        boolean joined =
                signs.isGlued(sign - 1) && signs.isGlued(sign) && signs.isGlued(sign + 1) && signs.isGlued(sign + 2);
        if (joined && signs.isWord(sign - 2) && signs.inBrackets(sign)) {
            edits.add(tokens.start(sign - 1), tokens.end(sign + 1), said);
        }
    }
}
