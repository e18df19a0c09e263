package io.millrace.privacy.treat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Groups of numbers that follow each other, each from its lower bound up to the next. */
interface NumberGroups {
    /**
     * A group.
     *
     * @param from lower bound, which belongs to it; null if it has none
     * @param to upper bound, which does not; null if it has none
     */
    record Group(BigDecimal from, BigDecimal to) {
        /** {@code <18}, {@code 18-29}, {@code >=65}; of numbers with a fraction {@code 18-30}, the second outside. */
        String label(boolean isWhole) {
            if (from == null) {
                return "<" + text(to);
            }
            if (to == null) {
                return ">=" + text(from);
            }
            BigDecimal last = isWhole ? to.subtract(BigDecimal.ONE) : to;
            if (last.compareTo(from) == 0) {
                return text(from);
            }
            return text(from) + (from.signum() < 0 ? " to " : "-") + text(last);
        }

        private static String text(BigDecimal bound) {
            return bound.stripTrailingZeros().toPlainString();
        }
    }

    Group of(BigDecimal value);

    /** Groups of one width, of which one begins at 0. */
    record Equal(BigDecimal width) implements NumberGroups {
        @Override
        public Group of(BigDecimal value) {
            BigDecimal count = value.divide(width, 0, RoundingMode.FLOOR);
            BigDecimal from = count.multiply(width);
            return new Group(from, from.add(width));
        }
    }

    /** A group below the first bound, one from each on. */
    record Bounded(List<BigDecimal> bounds) implements NumberGroups {
        @Override
        public Group of(BigDecimal value) {
            int low = 0;
            int high = bounds.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (bounds.get(middle).compareTo(value) <= 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return new Group(low == 0 ? null : bounds.get(low - 1), low == bounds.size() ? null : bounds.get(low));
        }
    }
}
