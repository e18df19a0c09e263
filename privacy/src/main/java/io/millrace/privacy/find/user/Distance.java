package io.millrace.privacy.find.user;

/** Levenshtein distance with swapped neighbours as one edit, as long as it is small. */
final class Distance {
    private final String one;
    private final String other;
    private final int most;
    private int[] twoBefore;
    private int[] before;
    private int[] row;

    private Distance(String one, String other, int most) {
        this.one = one;
        this.other = other;
        this.most = most;
        twoBefore = new int[other.length() + 1];
        before = new int[other.length() + 1];
        row = new int[other.length() + 1];
    }

    /** The distance, or any number above {@code most} if it is above. */
    static int between(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        return new Distance(one, other, most).measured();
    }

    private int measured() {
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            fill(i);
            int[] free = twoBefore;
            twoBefore = before;
            before = row;
            row = free;
        }
        return before[other.length()];
    }

    /** Only cells near the diagonal can hold a small distance. */
    private void fill(int i) {
        int first = Math.max(1, i - most);
        int last = Math.min(other.length(), i + most);
        row[first - 1] = first == 1 ? i : most + 1;
        for (int j = first; j <= last; j++) {
            int differ = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
            row[j] = Math.min(before[j - 1] + differ, Math.min(before[j], row[j - 1]) + 1);
            if (isSwapped(i, j)) {
                row[j] = Math.min(row[j], twoBefore[j - 2] + 1);
            }
        }
        if (last < other.length()) {
            row[last + 1] = most + 1;
        }
    }

    private boolean isSwapped(int i, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
