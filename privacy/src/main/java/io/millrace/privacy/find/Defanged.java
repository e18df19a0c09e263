package io.millrace.privacy.find;

import java.util.List;

/** Reads hosts and addresses that were made unclickable: {@code 192.0[.]2[.]1}, {@code hxxps://example[dot]com}. */
final class Defanged {
    private final View view;
    private final Tokens tokens;
    private final Signs signs;
    private final Replacements edits;

    private Defanged(Reading reading) {
        view = reading.view();
        tokens = reading.tokens();
        signs = new Signs(reading);
        edits = new Replacements(view);
    }

    static List<View> views(Reading reading) {
        Defanged defanged = new Defanged(reading);
        for (int token = 0; token < defanged.tokens.count(); token++) {
            defanged.token(token);
        }
        return defanged.edits.windows();
    }

    private void token(int token) {
        char symbol = signs.symbol(token);
        if (symbol == '[' || symbol == '(' || symbol == '{') {
            brackets(token);
        } else if (symbol == ':' && signs.isGlued(token)) {
            scheme(token - 1);
        }
    }

    private void scheme(int token) {
        if (isScheme(token)) {
            edits.add(tokens.start(token), tokens.end(token), tokens.length(token) == 4 ? "http" : "https");
        }
    }

    private void brackets(int open) {
        int sign = open + 1;
        boolean joined =
                signs.isWord(open - 1) && signs.isGlued(open) && signs.isGlued(sign) && signs.isGlued(sign + 1);
        if (!joined || !signs.inBrackets(sign)) {
            return;
        }
        String said = signs.isDot(sign) ? "." : signs.symbol(sign) == ':' ? ":" : "";
        if (said.equals(":")) {
            scheme(open - 1);
        }
        if (!said.isEmpty() && signs.isGlued(sign + 2)) {
            edits.add(tokens.start(open), tokens.end(sign + 1), said);
        }
    }

    /** hxxp or hxxps, any case. */
    private boolean isScheme(int token) {
        if (!tokens.isLetters(token) || tokens.length(token) != 4 && tokens.length(token) != 5) {
            return false;
        }
        int start = tokens.start(token);
        boolean plain = Letters.lower(view.at(start)) == 'h' && Letters.lower(view.at(start + 1)) == 'x';
        return plain && Letters.lower(view.at(start + 2)) == 'x' && Letters.lower(view.at(start + 3)) == 'p';
    }
}
