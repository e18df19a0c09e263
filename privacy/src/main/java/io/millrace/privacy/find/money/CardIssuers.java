package io.millrace.privacy.find.money;

import java.util.ArrayList;
import java.util.List;

/** First digits and lengths of card numbers, as issuers publish them; ISO/IEC 7812-1 for the major industry digits. */
final class CardIssuers {
    /**
     * @param distinctive whether few other numbers look so: sixteen digits, or a narrow range; else a number needs a word for it
     */
    private record Range(int low, int high, int digits, int shortest, int longest, boolean distinctive) {
        boolean holds(CharSequence number, int length) {
            if (length < shortest || length > longest) {
                return false;
            }
            int first = Integer.parseInt(number, 0, digits, 10);
            return first >= low && first <= high;
        }
    }

    private static final List<Range> RANGES = ranges();

    private CardIssuers() {}

    private static List<Range> ranges() {
        List<Range> ranges = new ArrayList<>();
        add(ranges, "4", 16, 16, true); // Visa
        add(ranges, "4", 13, 13, false);
        add(ranges, "4", 19, 19, true);
        add(ranges, "51-55", 16, 16, true); // Mastercard
        add(ranges, "2221-2720", 16, 16, true);
        add(ranges, "34", 15, 15, true); // American Express
        add(ranges, "37", 15, 15, true);
        add(ranges, "300-305", 14, 19, true); // Diners Club
        add(ranges, "309", 14, 19, true);
        add(ranges, "36", 14, 19, true);
        add(ranges, "38-39", 14, 19, true);
        add(ranges, "6011", 16, 19, true); // Discover
        add(ranges, "644-659", 16, 19, true);
        add(ranges, "3528-3589", 16, 19, true); // JCB
        add(ranges, "35", 16, 16, false);
        add(ranges, "1800", 15, 16, true);
        add(ranges, "2131", 15, 16, true);
        add(ranges, "62", 16, 19, true); // UnionPay
        add(ranges, "81", 16, 19, false);
        add(ranges, "2200-2204", 16, 19, true); // Mir
        add(ranges, "9792", 16, 16, true); // Troy
        add(ranges, "5019", 16, 16, true); // Dankort
        add(ranges, "636-639", 16, 19, false); // InterPayment and others
        add(ranges, "508", 16, 16, true); // RuPay
        add(ranges, "60", 16, 16, false);
        add(ranges, "1", 15, 15, false); // Universal Air Travel Plan
        add(ranges, "50", 12, 19, false); // Maestro
        add(ranges, "56-58", 12, 19, false);
        add(ranges, "6", 12, 19, false);
        return List.copyOf(ranges);
    }

    private static void add(List<Range> ranges, String first, int shortest, int longest, boolean distinctive) {
        String[] ends = first.split("-", -1);
        int low = Integer.parseInt(ends[0]);
        int high = Integer.parseInt(ends[ends.length - 1]);
        ranges.add(new Range(low, high, ends[0].length(), shortest, longest, distinctive));
    }

    /** Whether any issuer has such numbers. */
    static boolean issue(CharSequence digits, int length) {
        for (Range range : RANGES) {
            if (range.holds(digits, length)) {
                return true;
            }
        }
        return false;
    }

    static boolean issueDistinctly(CharSequence digits, int length) {
        for (Range range : RANGES) {
            if (range.distinctive && range.holds(digits, length)) {
                return true;
            }
        }
        return false;
    }
}
