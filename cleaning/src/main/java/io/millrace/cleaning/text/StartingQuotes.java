package io.millrace.cleaning.text;

/** The Treebank tokenizer's first rules: quotes that open, and apostrophes that begin a word. */
final class StartingQuotes {
    private static final String OPENS_BEHIND = " ([{<";

    private StartingQuotes() {}

    static void apply(Treebank sentence) {
        openByShape(sentence);
        openByPlace(sentence);
        partApostrophes(sentence);
    }

    private static void openByShape(Treebank sentence) {
        for (int k = 0; k < sentence.specials(); k++) {
            int at = sentence.special(k);
            switch (sentence.at(at)) {
                case '\u00ab', '\u201c', '\u2018', '\u201e' -> sentence.gaps(at, at + 1);
                case '`' -> k += backticks(sentence, at) - 1;
                case '"' -> openAtStart(sentence, at);
                default -> {}
            }
        }
    }

    private static void openAtStart(Treebank sentence, int at) {
        if (at == sentence.start()) {
            sentence.opening(at, at + 1);
        }
    }

    /** Parts a run of backticks into pairs; returns how many they are. */
    private static int backticks(Treebank sentence, int from) {
        int at = from;
        while (sentence.is(at, '`')) {
            if ((at - from) % 2 == 0) {
                sentence.gap(at);
            }
            at++;
        }
        sentence.gap(at);
        return at - from;
    }

    /** Straight quotes open behind a space or a bracket, but not behind a quote that has just been opened for that. */
    private static void openByPlace(Treebank sentence) {
        int opened = -1;
        for (int k = 0; k < sentence.specials(); k++) {
            int at = sentence.special(k);
            int length = quoteLength(sentence, at);
            if (length > 0 && (at != opened && sentence.isGap(at) || opensBehind(sentence, at))) {
                opened = at + length;
                sentence.opening(at, opened);
            }
        }
    }

    private static int quoteLength(Treebank sentence, int at) {
        return sentence.is(at, '"') ? 1 : sentence.is(at, '\'') && sentence.is(at + 1, '\'') ? 2 : 0;
    }

    private static boolean opensBehind(Treebank sentence, int at) {
        return at > sentence.start() && OPENS_BEHIND.indexOf(sentence.at(at - 1)) >= 0;
    }

    private static void partApostrophes(Treebank sentence) {
        for (int k = 0; k < sentence.specials(); k++) {
            int at = sentence.special(k);
            if (sentence.is(at, '\'') && beginsWord(sentence, at) && !isClitic(sentence, at + 1)) {
                sentence.gap(at + 1);
            }
        }
    }

    private static boolean beginsWord(Treebank sentence, int at) {
        return (sentence.isGap(at) || !RegexCharacters.isWord(sentence.pointBefore(at)))
                && !sentence.isGap(at + 1)
                && RegexCharacters.isWord(sentence.pointAt(at + 1));
    }

    private static boolean isClitic(Treebank sentence, int at) {
        int length = cliticLength(sentence, at);
        return length > 0 && (sentence.isGap(at + length) || !RegexCharacters.isWord(sentence.pointAt(at + length)));
    }

    private static int cliticLength(Treebank sentence, int at) {
        return switch (sentence.at(at)) {
            case 'm', 'M', 't', 'T', 's', 'S', '\u017f', 'd', 'D', 'n', 'N' -> 1;
            case 'r', 'R', 'v', 'V' -> sentence.is(at + 1, 'e') || sentence.is(at + 1, 'E') ? 2 : 0;
            case 'l', 'L' -> sentence.is(at + 1, 'l') || sentence.is(at + 1, 'L') ? 2 : 0;
            default -> 0;
        };
    }
}
