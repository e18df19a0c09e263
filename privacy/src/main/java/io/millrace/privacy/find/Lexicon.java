package io.millrace.privacy.find;

/**
 * What is known of single words: a table of hashes of folded, lower-case words to bits. One for all detectors of a
 * process. Words of the sources are folded as a view folds texts.
 */
public final class Lexicon {
    /** The hash of no letters. */
    public static final long BEGIN = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private long[] hashes;
    private long[] flags;
    private int size;

    Lexicon(int expected) {
        int slots = Integer.highestOneBit(Math.max(16, expected) * 2) * 2;
        hashes = new long[slots];
        flags = new long[slots];
    }

    /** Made at the first call. */
    public static Lexicon shared() {
        return Shared.LEXICON;
    }

    /** The hash of a word with one more letter. @param lower a letter, folded, in lower case */
    public static long next(long hash, char lower) {
        return (hash ^ lower) * PRIME;
    }

    /** @param word any case; already folded */
    public static long hash(CharSequence word) {
        long hash = BEGIN;
        for (int at = 0; at < word.length(); at++) {
            hash = next(hash, Letters.lower(word.charAt(at)));
        }
        return hash;
    }

    void add(CharSequence word, long bits) {
        if (size * 2 >= hashes.length) {
            grow();
        }
        put(hash(word), bits);
    }

    private void put(long hash, long bits) {
        int slot = slot(hash);
        if (flags[slot] == 0) {
            hashes[slot] = hash;
            size++;
        }
        flags[slot] |= bits;
    }

    private void grow() {
        long[] oldHashes = hashes;
        long[] oldFlags = flags;
        hashes = new long[oldHashes.length * 2];
        flags = new long[hashes.length];
        size = 0;
        for (int slot = 0; slot < oldHashes.length; slot++) {
            if (oldFlags[slot] != 0) {
                put(oldHashes[slot], oldFlags[slot]);
            }
        }
    }

    private int slot(long hash) {
        int slot = (int) (hash ^ hash >>> 32) & hashes.length - 1;
        while (flags[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & hashes.length - 1;
        }
        return slot;
    }

    /** The bits of the word with this hash, 0 if it is not known. */
    public long flags(long hash) {
        return flags[slot(hash)];
    }

    /** Whether a word, any case, not folded, has one of the bits. */
    public boolean has(String word, long bits) {
        return (flags(hash(Fold.word(word))) & bits) != 0;
    }

    private static final class Shared {
        static final Lexicon LEXICON = Words.fill(new Lexicon(1 << 16));
    }
}
