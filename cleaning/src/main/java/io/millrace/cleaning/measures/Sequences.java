package io.millrace.cleaning.measures;

import java.util.Arrays;

/**
 * Which sequences of n words of a text are equal. A sequence that occurs more than once has a number, by which its
 * occurrences are known; those of n + 1 words are told apart by the numbers of their two parts, so that no sequence is
 * ever compared word by word, and those that hold a unique part need no look at all.
 */
final class Sequences {
    /** Instead of a number: the sequence occurs once. */
    static final int UNIQUE = -1;

    private final int[] numbers;
    private final int[] counts;
    private final int length;
    private final int repeated;

    private Sequences(int[] numbers, int distinct, int length) {
        this.numbers = numbers;
        this.length = length;
        counts = new int[distinct];
        repeated = distinct == 0 ? 0 : count();
    }

    private int count() {
        for (int number : numbers) {
            if (number != UNIQUE) {
                counts[number]++;
            }
        }
        int found = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != UNIQUE && counts[numbers[i]] == 1) {
                numbers[i] = UNIQUE;
            }
            found += numbers[i] == UNIQUE ? 0 : 1;
        }
        return found;
    }

    /** @param words equal words have equal numbers, below {@code distinct} */
    static Sequences ofOne(int[] words, int distinct) {
        return new Sequences(words.clone(), distinct, 1);
    }

    static Sequences of(int length, int[] words, int distinct) {
        Sequences sequences = ofOne(words, distinct);
        while (sequences.length < length) {
            sequences = sequences.longer();
        }
        return sequences;
    }

    /** Those that are longer by a word. */
    Sequences longer() {
        if (repeated == 0) {
            return new Sequences(Arrays.copyOf(numbers, Math.max(0, numbers.length - 1)), 0, length + 1);
        }
        Pairs pairs = new Pairs();
        int[] longer = new int[numbers.length - 1];
        for (int i = 0; i < longer.length; i++) {
            boolean isUnique = numbers[i] == UNIQUE || numbers[i + 1] == UNIQUE;
            longer[i] = isUnique ? UNIQUE : pairs.number(numbers[i], numbers[i + 1]);
        }
        return new Sequences(longer, pairs.size(), length + 1);
    }

    /** How many there are in the text, equal ones counted each time. */
    int size() {
        return numbers.length;
    }

    /** Number of the sequence that begins with the word at this index, or {@link #UNIQUE}. */
    int number(int index) {
        return numbers[index];
    }

    /** Above every number. */
    int limit() {
        return counts.length;
    }

    /** How often the sequence at this index occurs. */
    int occurrences(int index) {
        return numbers[index] == UNIQUE ? 1 : counts[numbers[index]];
    }

    /** How many of them occur more than once. */
    int repeated() {
        return repeated;
    }

    /** Numbers pairs of numbers in the order in which they first occur. */
    private static final class Pairs {
        private static final int FIRST = 64;
        private static final long FREE = -1;

        private long[] keys = free(2 * FIRST);
        private int[] values = new int[2 * FIRST];
        private int size;

        private static long[] free(int slots) {
            long[] keys = new long[slots];
            Arrays.fill(keys, FREE);
            return keys;
        }

        int size() {
            return size;
        }

        int number(int first, int second) {
            long key = (long) first << Integer.SIZE | second;
            int slot = slot(key);
            if (keys[slot] == key) {
                return values[slot];
            }
            put(slot, key, size);
            if (++size > keys.length / 2) {
                grow();
            }
            return size - 1;
        }

        private void put(int slot, long key, int value) {
            keys[slot] = key;
            values[slot] = value;
        }

        private int slot(long key) {
            long mixed = (key ^ key >>> Integer.SIZE) * 0x9e3779b97f4a7c15L;
            int slot = (int) (mixed >>> Integer.SIZE) & keys.length - 1;
            while (keys[slot] != FREE && keys[slot] != key) {
                slot = slot + 1 & keys.length - 1;
            }
            return slot;
        }

        private void grow() {
            long[] oldKeys = keys;
            int[] oldValues = values;
            keys = free(2 * oldKeys.length);
            values = new int[keys.length];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != FREE) {
                    put(slot(oldKeys[i]), oldKeys[i], oldValues[i]);
                }
            }
        }
    }
}
