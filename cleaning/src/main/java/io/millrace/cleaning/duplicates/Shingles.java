package io.millrace.cleaning.duplicates;

import io.millrace.cleaning.text.Characters;
import io.millrace.cleaning.text.Spans;

/**
 * The hashes of all runs of so many words.
 *
 * @param words how many words a shingle has
 */
record Shingles(int words, ShingleHash hash, ShortDocuments shorts) {
    private static final int BLOCK = 512;
    private static final long[] NONE = {};

    /** Takes some hashes; the array is used again. */
    @FunctionalInterface
    interface Taker {
        void take(long[] hashes, int count);
    }

    /** What is compared of the simplified words: where short texts must be equal, also the numbers and signs of the text. */
    Spans ofFew(Spans found, String text) {
        return shorts == ShortDocuments.EXACT && found.size() < words ? WrittenSigns.behind(found, text) : found;
    }

    /** Gives the hashes away in blocks; whether the document has a signature, even one of no shingles. */
    boolean each(Spans found, Taker taker) {
        if (found.size() < words) {
            return eachOfFew(found, taker);
        }
        WordBytes bytes = new WordBytes(found);
        long[] hashes = new long[Math.min(BLOCK, found.size() - words + 1)];
        int count = 0;
        for (int i = 0; i + words <= bytes.words(); i++) {
            hashes[count++] = bytes.hash(hash, i, words);
            if (count == hashes.length) {
                taker.take(hashes, count);
                count = 0;
            }
        }
        taker.take(hashes, count);
        return true;
    }

    private boolean eachOfFew(Spans found, Taker taker) {
        if (shorts == ShortDocuments.EXACT && hasWord(found)) {
            WordBytes bytes = new WordBytes(found);
            taker.take(new long[] {bytes.hash(hash, 0, bytes.words())}, 1);
            return true;
        }
        taker.take(NONE, 0);
        return shorts == ShortDocuments.MERGE;
    }

    /** Whether one of the tokens has a letter or a number: texts of a bullet or a zero-width space say nothing. */
    private static boolean hasWord(Spans found) {
        for (int i = 0; i < found.size(); i++) {
            if (found.text(i).codePoints().anyMatch(Characters::isLetterOrNumber)) {
                return true;
            }
        }
        return false;
    }
}
