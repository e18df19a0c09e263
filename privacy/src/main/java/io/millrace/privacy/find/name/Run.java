package io.millrace.privacy.find.name;

/**
 * Words that stand together and may be parts of names, such as the three words of {@code Dr. Anna van der Berg} that are
 * neither title nor particle. One object serves for all runs of a text.
 */
final class Run {
    /** Longer runs are read in pieces, so that time stays linear and the buffers small. */
    static final int LONGEST = 24;

    final int[] words = new int[LONGEST];
    int length;

    int first() {
        return words[0];
    }

    int last() {
        return words[length - 1];
    }

    boolean isFull() {
        return length == LONGEST;
    }

    void begin(int token) {
        words[0] = token;
        length = 1;
    }

    void add(int token) {
        words[length++] = token;
    }
}
