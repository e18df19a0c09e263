package io.millrace.cleaning.text;

/** The Treebank tokenizer's last rules: quotes that close, possessives and contracted verbs. */
final class EndingQuotes {
    private static final String ONE_LETTER = "sSmMdD";

    private EndingQuotes() {}

    static void apply(Treebank sentence) {
        close(sentence);
        partPossessives(sentence);
        partVerbs(sentence);
    }

    private static void close(Treebank sentence) {
        for (int k = 0; k < sentence.specials(); k++) {
            int at = sentence.special(k);
            switch (sentence.at(at)) {
                case '\u00bb', '\u201d', '\u2019' -> sentence.gaps(at, at + 1);
                case '\'' -> k += apostrophes(sentence, at);
                case '"' -> closeStraight(sentence, at);
                default -> {}
            }
        }
    }

    /** Parts a pair of apostrophes; returns how many were taken beyond the first. */
    private static int apostrophes(Treebank sentence, int at) {
        if (!sentence.is(at, '\'') || !sentence.is(at + 1, '\'')) {
            return 0;
        }
        sentence.gaps(at, at + 2);
        return 1;
    }

    private static void closeStraight(Treebank sentence, int at) {
        if (sentence.is(at, '"')) {
            sentence.closing(at, at + 1);
        }
    }

    private static void partPossessives(Treebank sentence) {
        for (int k = 0; k < sentence.specials(); k++) {
            int at = sentence.special(k);
            if (sentence.is(at, '\'') && isBehindWord(sentence, at) && isPossessive(sentence, at)) {
                sentence.gap(at);
            }
        }
    }

    private static boolean isBehindWord(Treebank sentence, int at) {
        return !sentence.isApart(at) && sentence.at(at - 1) != '\'';
    }

    private static boolean isPossessive(Treebank sentence, int at) {
        return sentence.isSpace(at + 1) || ONE_LETTER.indexOf(sentence.at(at + 1)) >= 0 && sentence.isSpace(at + 2);
    }

    /** Looks for blanks to the right only where this rule has not been yet. */
    private static void partVerbs(Treebank sentence) {
        for (int k = 0; k < sentence.specials(); k++) {
            int at = sentence.special(k);
            if (sentence.is(at, '\'') && !sentence.isSpace(at + 1)) {
                if (isVerb(sentence, at) && isBehindWord(sentence, at)) {
                    sentence.gap(at);
                } else if (isNegation(sentence, at) && isBehindWord(sentence, at - 1)) {
                    sentence.gap(at - 1);
                }
            }
        }
    }

    private static boolean isVerb(Treebank sentence, int at) {
        return !sentence.isSpace(at + 2)
                && sentence.isSpace(at + 3)
                && switch (sentence.at(at + 1)) {
                    case 'l', 'L' -> sentence.at(at + 2) == sentence.at(at + 1);
                    case 'r', 'v' -> sentence.at(at + 2) == 'e';
                    case 'R', 'V' -> sentence.at(at + 2) == 'E';
                    default -> false;
                };
    }

    private static boolean isNegation(Treebank sentence, int at) {
        return sentence.isSpace(at + 2)
                && !sentence.isGap(at)
                && (sentence.is(at - 1, 'n') && sentence.is(at + 1, 't')
                        || sentence.is(at - 1, 'N') && sentence.is(at + 1, 'T'));
    }
}
