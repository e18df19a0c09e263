package io.millrace.privacy.find;

import io.millrace.privacy.find.fold.Confusables;

/**
 * Replaces Greek and Cyrillic letters that look Latin, in runs that mix them with Latin letters or that hold nothing but
 * them, digits and signs, such as number plates. A word that has letters of its own script only, some of which look like
 * no Latin one, is a word of that script.
 */
final class LookAlikes {
    private LookAlikes() {}

    /** Changes the view. */
    static void replace(View view) {
        int at = 0;
        while (at < view.length()) {
            int end = runEnd(view, at);
            replaceRun(view, at, end);
            at = end + 1;
        }
    }

    private static int runEnd(View view, int from) {
        int at = from;
        while (at < view.length() && !isBorder(view.at(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBorder(char c) {
        return Letters.isSpace(c) || "/,;:()<>\"'|".indexOf(c) >= 0;
    }

    private static void replaceRun(View view, int from, int to) {
        boolean latin = false, looking = false, own = false, digit = false;
        for (int at = from; at < to; at++) {
            char c = view.at(at);
            latin |= c < 0x80 && Letters.isWord(c) && !Letters.isDigit(c) || c == '@';
            digit |= Letters.isDigit(c);
            boolean looks = Confusables.latin(c) != 0;
            looking |= looks;
            own |= !looks && c >= 0x80 && Letters.isWord(c);
        }
        if (looking && (latin || digit && !own)) {
            put(view, from, to);
        }
    }

    private static void put(View view, int from, int to) {
        for (int at = from; at < to; at++) {
            char latin = Confusables.latin(view.at(at));
            if (latin != 0) {
                view.put(at, latin);
            }
        }
    }
}
