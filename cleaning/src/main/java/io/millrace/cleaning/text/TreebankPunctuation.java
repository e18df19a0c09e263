package io.millrace.cleaning.text;

/** The Treebank tokenizer's middle rules: periods, commas, signs, brackets and dashes. */
final class TreebankPunctuation {
    private static final boolean[] MAY_FOLLOW_LAST_PERIOD = Ascii.set("])}>\"' ");

    private TreebankPunctuation() {}

    static void apply(Treebank sentence) {
        partLastPeriod(sentence);
        partCommas(sentence);
        partLastComma(sentence);
        partSigns(sentence);
        partApostrophes(sentence);
        partBrackets(sentence);
    }

    /** The period that nothing but quotes, brackets and blanks follow is a word, unless it is the first character. */
    private static void partLastPeriod(Treebank sentence) {
        int at = sentence.end();
        while (at > sentence.start() && RegexCharacters.isSpace(sentence.at(at - 1))) {
            at--;
        }
        while (at > sentence.start() && mayFollow(sentence, at - 1)) {
            at--;
        }
        if (sentence.is(at - 1, '.') && at - 1 > sentence.start() && !sentence.is(at - 2, '.')) {
            sentence.gaps(at - 1, at);
            sentence.gap(sentence.end());
        }
    }

    private static boolean mayFollow(Treebank sentence, int at) {
        char c = sentence.at(at);
        return c < 0x80
                ? MAY_FOLLOW_LAST_PERIOD[c] && sentence.is(at, c)
                : c == '\u00bb' || c == '\u201d' || c == '\u2019';
    }

    /** Commas and colons before all but digits; the character behind one takes part in no such rule itself. */
    private static void partCommas(Treebank sentence) {
        for (int k = 0; k < sentence.specials(); k++) {
            int at = sentence.special(k);
            if (isComma(sentence, at)) {
                boolean isNextTaken = !sentence.isGap(at + 1) && isComma(sentence, at + 1);
                if (sentence.isGap(at + 1)
                        || at + 1 < sentence.end() && !Characters.isDecimal(sentence.pointAt(at + 1))) {
                    sentence.gaps(at, at + 1);
                }
                k += isNextTaken ? 1 : 0;
            }
        }
    }

    private static boolean isComma(Treebank sentence, int at) {
        return sentence.is(at, ',') || sentence.is(at, ':');
    }

    private static void partLastComma(Treebank sentence) {
        int last = sentence.is(sentence.end() - 1, '\n') ? sentence.end() - 2 : sentence.end() - 1;
        if (isComma(sentence, last)) {
            sentence.gaps(last, last + 1);
        }
    }

    private static void partSigns(Treebank sentence) {
        for (int k = 0; k < sentence.specials(); k++) {
            int at = sentence.special(k);
            switch (sentence.at(at)) {
                case ';', '@', '#', '$', '%', '&', '?', '!', '\u2012', '\u2013', '\u2014', '\u2015' ->
                    sentence.gaps(at, at + 1);
                case '.' -> k += periods(sentence, at) - 1;
                default -> {}
            }
        }
    }

    /** Parts a run of two periods or more; returns how many they are. */
    private static int periods(Treebank sentence, int from) {
        int at = from;
        while (sentence.is(at, '.')) {
            at++;
        }
        if (at - from > 1) {
            sentence.gaps(from, at);
        }
        return at - from;
    }

    /** An apostrophe before a space, where one stands in the text or an earlier rule has put it. */
    private static void partApostrophes(Treebank sentence) {
        for (int k = 0; k < sentence.specials(); k++) {
            int at = sentence.special(k);
            if (sentence.is(at, '\'')
                    && (sentence.isGap(at + 1) || sentence.is(at + 1, ' '))
                    && at > sentence.start()
                    && sentence.at(at - 1) != '\'') {
                sentence.gap(at);
            }
        }
    }

    private static void partBrackets(Treebank sentence) {
        for (int k = 0; k < sentence.specials(); k++) {
            int at = sentence.special(k);
            switch (sentence.at(at)) {
                case '*', '(', ')', '[', ']', '{', '}', '<', '>' -> sentence.gaps(at, at + 1);
                case '-' -> k += dashes(sentence, at);
                default -> {}
            }
        }
    }

    /** Parts a pair of dashes; returns how many were taken beyond the first. */
    private static int dashes(Treebank sentence, int at) {
        if (!sentence.is(at + 1, '-')) {
            return 0;
        }
        sentence.gaps(at, at + 2);
        return 1;
    }
}
