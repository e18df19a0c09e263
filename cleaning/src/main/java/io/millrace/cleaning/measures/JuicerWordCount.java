package io.millrace.cleaning.measures;

import io.millrace.cleaning.text.Document;
import io.millrace.cleaning.text.SpecialCharacters;

/**
 * How many words a text has for Data-Juicer: stretches between spaces, tabs and line feeds that hold more than special
 * characters. It looks at the text as it is, not in lower case, which can make a special character of a letter.
 */
record JuicerWordCount(int words) {
    static JuicerWordCount of(Document document) {
        return document.part(JuicerWordCount.class, JuicerWordCount::of);
    }

    private static JuicerWordCount of(String text) {
        int words = 0;
        boolean isWord = false;
        int c;
        for (int at = 0; at < text.length(); at += Character.charCount(c)) {
            c = text.codePointAt(at);
            boolean begins = !isWord && !SpecialCharacters.isSpecial(c);
            words += begins ? 1 : 0;
            isWord = begins || isWord && c != ' ' && c != '\n' && c != '\t';
        }
        return new JuicerWordCount(words);
    }
}
