package io.millrace.cleaning.text;

/**
 * Sentences by Punkt and words by the Treebank's rules, as NLTK's {@code sent_tokenize} and {@code word_tokenize} find them
 * and datatrove uses them. Straight quotes become the tokens {@code ``} and {@code ''}.
 */
record NltkTokenizer(PunktTables tables) implements Tokenizer {
    @Override
    public Spans words(String text) {
        return words(withBlanks(text));
    }

    @Override
    public Spans words(Document document) {
        return words(withBlanks(document));
    }

    private static Spans words(Spans sentences) {
        return new TreebankWords(sentences.chars()).find(sentences);
    }

    @Override
    public Spans sentences(String text) {
        return stripped(withBlanks(text));
    }

    @Override
    public Spans sentences(Document document) {
        return stripped(withBlanks(document));
    }

    private static Spans stripped(Spans sentences) {
        Spans.Builder stripped = new Spans.Builder(sentences.chars());
        for (int i = 0; i < sentences.size(); i++) {
            stripped.addStripped(sentences.start(i), sentences.end(i));
        }
        return stripped.build();
    }

    private Spans withBlanks(Document document) {
        return document.spans(this, "sentences with the blanks around them", this::withBlanks);
    }

    private Spans withBlanks(String text) {
        int length = text.length();
        char[] buffer = new char[length + TreebankWords.QUOTES.length()];
        text.getChars(0, length, buffer, 0);
        TreebankWords.QUOTES.getChars(0, TreebankWords.QUOTES.length(), buffer, length);
        return new PunktSentences(buffer, length, tables).find();
    }
}
