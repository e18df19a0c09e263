package io.millrace.cleaning.text;

/** Words and sentences by Unicode's annex 29, without tailoring, for all languages that need no dictionary. */
record UnicodeTokenizer() implements Tokenizer {
    @Override
    public Spans words(String text) {
        return new UnicodeWords(text.toCharArray()).find();
    }

    @Override
    public Spans sentences(String text) {
        return new UnicodeSentences(text.toCharArray()).find();
    }
}
