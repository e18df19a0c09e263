package io.millrace.cleaning.text;

import java.lang.ref.WeakReference;

/**
 * Sentences by Punkt and words by the Treebank's rules, as NLTK's {@code sent_tokenize} and {@code word_tokenize} find them
 * and datatrove uses them. Straight quotes become the tokens {@code ``} and {@code ''}.
 */
record NltkTokenizer(PunktTables tables) implements Tokenizer {
    private static final ThreadLocal<WeakReference<Cut>> LAST = new ThreadLocal<>();

    @Override
    public Spans words(String text) {
        Spans sentences = sentencesWithBlanks(text);
        return new TreebankWords(sentences.chars()).find(sentences);
    }

    @Override
    public Spans sentences(String text) {
        Spans sentences = sentencesWithBlanks(text);
        Spans.Builder stripped = new Spans.Builder(sentences.chars());
        for (int i = 0; i < sentences.size(); i++) {
            stripped.addStripped(sentences.start(i), sentences.end(i));
        }
        return stripped.build();
    }

    /** Those of the thread's last text are remembered, as words need them, too, and are often asked for as well. */
    private Spans sentencesWithBlanks(String text) {
        WeakReference<Cut> last = LAST.get();
        Cut known = last == null ? null : last.get();
        if (known == null || !known.isOf(text, tables)) {
            known = new Cut(text, tables, cut(text));
            LAST.set(new WeakReference<>(known));
        }
        return known.sentences();
    }

    private Spans cut(String text) {
        int length = text.length();
        char[] buffer = new char[length + TreebankWords.QUOTES.length()];
        text.getChars(0, length, buffer, 0);
        TreebankWords.QUOTES.getChars(0, TreebankWords.QUOTES.length(), buffer, length);
        return new PunktSentences(buffer, length, tables).find();
    }

    private record Cut(String text, PunktTables tables, Spans sentences) {
        @SuppressWarnings("ReferenceEquality") // as in Document: an equal text would have to be compared
        boolean isOf(String other, PunktTables otherTables) {
            return text == other && tables.equals(otherTables);
        }
    }
}
