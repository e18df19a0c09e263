package io.millrace.cleaning.quality;

import io.millrace.cleaning.text.Characters;
import io.millrace.cleaning.text.Punctuation;
import io.millrace.cleaning.text.Spans;
import java.util.BitSet;

/** What the rules of Gopher count about words, in one pass. */
final class WordCounts {
    private static final int OTHER = 1;
    private static final int LETTER = 2;

    /** Of ASCII characters: whether they are other than punctuation, and whether they are letters. */
    private static final byte[] CLASSES = classes();

    private final int all;
    private int notSymbols;
    private long points;
    private int withLetters;
    private final BitSet stopWords = new BitSet();

    WordCounts(Spans words, WordSet stops) {
        all = words.size();
        for (int i = 0; i < all; i++) {
            add(words, i);
            int stop = stops.indexOf(words.chars(), words.start(i), words.end(i));
            if (stop >= 0) {
                stopWords.set(stop);
            }
        }
    }

    private static byte[] classes() {
        byte[] classes = new byte[0x80];
        for (int c = 0; c < classes.length; c++) {
            classes[c] = classOf(c);
        }
        return classes;
    }

    private static byte classOf(int c) {
        return (byte) ((Punctuation.isPunctuation(c) ? 0 : OTHER) | (Characters.isLetter(c) ? LETTER : 0));
    }

    private void add(Spans words, int word) {
        char[] chars = words.chars();
        int end = words.end(word);
        int found = 0;
        int length = 0;
        int i = words.start(word);
        while (i < end) {
            char c = chars[i++];
            length++;
            if (c < 0x80) {
                found |= CLASSES[c];
            } else if (Character.isHighSurrogate(c) && i < end && Character.isLowSurrogate(chars[i])) {
                found |= classOf(Character.toCodePoint(c, chars[i++]));
            } else {
                found |= classOf(c);
            }
        }
        notSymbols += found & OTHER;
        points += (found & OTHER) != 0 ? length : 0;
        withLetters += found >> 1;
    }

    int all() {
        return all;
    }

    /** Words with a character that is no punctuation. */
    int notSymbols() {
        return notSymbols;
    }

    /** Code points of those words, on average; not a number if there are none. */
    double meanLength() {
        return (double) points / notSymbols;
    }

    /** The share of words with a letter. */
    double letterShare() {
        return (double) withLetters / all;
    }

    /** How many different stop words there are. */
    int stopWords() {
        return stopWords.cardinality();
    }
}
