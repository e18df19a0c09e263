package io.millrace.cleaning.text;

/**
 * Finds words as NLTK's NLTKWordTokenizer does, sentence by sentence. The buffer ends in the two tokens that straight quotes
 * become, so that those are positions, too.
 */
final class TreebankWords {
    /** Stands behind the text in the buffer. */
    static final String QUOTES = "``''";

    private final char[] text;
    private final Treebank sentence;
    private final Spans.Builder words;
    private final Contractions contractions;
    private final int opening;

    /** @param text with {@link #QUOTES} behind it */
    TreebankWords(char[] text) {
        this.text = text;
        this.sentence = new Treebank(text);
        this.words = new Spans.Builder(text);
        this.contractions = new Contractions(text, words);
        this.opening = text.length - QUOTES.length();
    }

    /** The words of all the sentences, which must be in order. */
    Spans find(Spans sentences) {
        for (int i = 0; i < sentences.size(); i++) {
            sentence.begin(sentences.start(i), sentences.end(i));
            if (sentence.specials() > 0) {
                StartingQuotes.apply(sentence);
                TreebankPunctuation.apply(sentence);
                EndingQuotes.apply(sentence);
            }
            addTokens();
        }
        return words.build();
    }

    private void addTokens() {
        int at = sentence.start();
        while (at < sentence.end()) {
            at = Characters.isSpace(text[at]) ? at + 1 : addToken(at);
        }
    }

    private int addToken(int from) {
        int at = from;
        boolean isPlain = true;
        do {
            isPlain &= isLetterOrDigit(text[at++]);
        } while (at < sentence.end() && !Characters.isSpace(text[at]) && !sentence.isGap(at));
        if (isPlain && Contractions.isNoStart(text[from])) {
            words.add(from, at);
        } else {
            addUnusual(from, at);
        }
        return at;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' || c >= '0' && c <= '9';
    }

    private void addUnusual(int from, int to) {
        if (sentence.isOpening(from)) {
            words.add(opening, opening + 2);
        } else if (sentence.isClosing(from)) {
            words.add(opening + 2, opening + 4);
        } else {
            contractions.add(from, to, sentence.isApart(from));
        }
    }
}
