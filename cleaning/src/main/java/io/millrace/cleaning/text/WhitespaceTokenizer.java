package io.millrace.cleaning.text;

/** Words stand between blanks, as Python's {@code str.split} has them; a sentence is a line. */
record WhitespaceTokenizer() implements Tokenizer {
    @Override
    public Spans words(String text) {
        char[] chars = text.toCharArray();
        Spans.Builder words = new Spans.Builder(chars);
        int start = -1;
        for (int i = 0; i < chars.length; i++) {
            boolean isSpace = Characters.isSpace(chars[i]);
            if (isSpace && start >= 0) {
                words.add(start, i);
            }
            start = isSpace ? -1 : start < 0 ? i : start;
        }
        if (start >= 0) {
            words.add(start, chars.length);
        }
        return words.build();
    }

    @Override
    public Spans sentences(String text) {
        char[] chars = text.toCharArray();
        Spans.Builder lines = new Spans.Builder(chars);
        int start = 0;
        for (int i = 0; i <= chars.length; i++) {
            if (i == chars.length || Characters.isLineEnd(chars[i])) {
                lines.addStripped(start, i);
                start = i + 1;
            }
        }
        return lines.build();
    }
}
