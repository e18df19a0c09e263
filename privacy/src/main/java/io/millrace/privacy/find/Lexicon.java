package io.millrace.privacy.find;

/**
 * What is known of single words: a table of hashes of folded, lower-case words to bits. One for all detectors of a
 * process. Words of the sources are folded as a view folds texts.
 */
public final class Lexicon {
    /** The hash of no letters. */
    public static final long BEGIN = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    /** A hash and its flags in turn, so that both are read at once; flags are 0 where nothing is. */
    private long[] slots;

    private int size;

    Lexicon(int expected) {
        slots = new long[Integer.highestOneBit(Math.max(16, expected) * 2) * 4];
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
        if (size * 4 >= slots.length) {
            grow();
        }
        put(hash(word), bits);
    }

    private void put(long hash, long bits) {
        int slot = slot(hash);
        if (slots[slot + 1] == 0) {
            slots[slot] = hash;
            size++;
        }
        slots[slot + 1] |= bits;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        size = 0;
        for (int slot = 0; slot < old.length; slot += 2) {
            if (old[slot + 1] != 0) {
                put(old[slot], old[slot + 1]);
            }
        }
    }

    private int slot(long hash) {
        int slot = (int) (hash ^ hash >>> 32) * 2 & slots.length - 1;
        while (slots[slot + 1] != 0 && slots[slot] != hash) {
            slot = slot + 2 & slots.length - 1;
        }
        return slot;
    }

    /** The bits of the word with this hash, 0 if it is not known. */
    public long flags(long hash) {
        return slots[slot(hash) + 1];
    }

    /** Whether a word, any case, not folded, has one of the bits. */
    public boolean has(String word, long bits) {
        return (flags(hash(Fold.word(word))) & bits) != 0;
    }

    private static final class Shared {
        static final Lexicon LEXICON = Words.fill(new Lexicon(1 << 16));
    }
}
