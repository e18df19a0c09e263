package io.millrace.cleaning.quality;

import io.millrace.cleaning.text.Characters;
import io.millrace.cleaning.text.Tokenizer;

/**
 * How many sentences a line has for datatrove: at least one, and with spaCy one more for the blanks at its end if they
 * follow the end of a sentence and are more than a single space.
 *
 * @param countsBlanks whether such blanks count, as with spaCy
 */
record SentenceCount(Tokenizer tokenizer, boolean countsBlanks) {
    int of(String line) {
        int sentences = tokenizer.sentences(line).size();
        if (countsBlanks && sentences > 0 && endsInBlanks(line)) {
            sentences = Math.max(sentences, tokenizer.sentences(line + "x").size());
        }
        return Math.max(1, sentences);
    }

    private static boolean endsInBlanks(String line) {
        int last = line.length() - 1;
        return Characters.isSpace(line.charAt(last))
                && (line.charAt(last) != ' ' || Characters.isSpace(line.charAt(last - 1)));
    }
}
