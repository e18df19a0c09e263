package io.millrace.cleaning.measures;

import io.millrace.cleaning.text.Document;

/**
 * Which share of a text's sequences of 10 code points the most frequent ones make up, as Data-Juicer has it: as many
 * distinct ones as the square root of how many there are, but none that occurs once.
 *
 * @param share 0 for a text that is shorter
 */
record CharacterRepetition(double share) {
    static CharacterRepetition of(Document document) {
        return document.part(
                CharacterRepetition.class,
                text -> new CharacterRepetition(new CharacterSequences(text.toCharArray()).topShare()));
    }
}
