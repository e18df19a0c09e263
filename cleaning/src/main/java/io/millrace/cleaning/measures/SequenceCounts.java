package io.millrace.cleaning.measures;

/** Counts equal stretches of a text. */
final class SequenceCounts {
    private static final long MIX = 0x9e3779b97f4a7c15L;
    private static final int FIRST = 64;
    private static final long COUNT = 0xffffffffL;

    private final char[] chars;
    /** Two for each slot, side by side: the hash; where the first one begins, above how often it came. */
    private long[] slots = new long[2 * FIRST];

    private int size;

    SequenceCounts(char[] chars) {
        this.chars = chars;
    }

    /** @param hash that equal ones share */
    void add(long hash, int start, int end) {
        int at = slot(hash);
        while (slots[at + 1] != 0 && !isSame(at, hash, start, end)) {
            at = after(at);
        }
        if (slots[at + 1] != 0) {
            slots[at + 1]++;
            return;
        }
        slots[at] = hash;
        slots[at + 1] = (long) start << Integer.SIZE | 1;
        if (4 * ++size > slots.length) {
            grow();
        }
    }

    private int slot(long hash) {
        return 2 * (int) (hash * MIX >>> Long.numberOfLeadingZeros(slots.length) + 2);
    }

    private int after(int at) {
        return at + 2 & slots.length - 1;
    }

    private boolean isSame(int slot, long hash, int start, int end) {
        if (slots[slot] != hash) {
            return false;
        }
        int other = (int) (slots[slot + 1] >>> Integer.SIZE) - start;
        int at = start;
        while (at < end && chars[at] == chars[at + other]) {
            at++;
        }
        return at == end;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        for (int from = 0; from < old.length; from += 2) {
            if (old[from + 1] != 0) {
                int at = slot(old[from]);
                while (slots[at + 1] != 0) {
                    at = after(at);
                }
                slots[at] = old[from];
                slots[at + 1] = old[from + 1];
            }
        }
    }

    void addTo(Frequencies frequencies) {
        for (int at = 1; at < slots.length; at += 2) {
            if (slots[at] != 0) {
                frequencies.add((int) (slots[at] & COUNT));
            }
        }
    }
}
