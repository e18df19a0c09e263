package io.millrace.privacy.find.network;

import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.View;

/**
 * A domain name in a view: labels of letters, digits and inner hyphens, parted by single dots.
 *
 * @param from index of the first character
 * @param end index after the last
 * @param labels how many labels
 * @param last the last label
 */
record Domain(int from, int end, int labels, String last) {
    /** The longest name that DNS allows, RFC 1035 section 2.3.4. */
    static final int LONGEST = 253;

    /** The longest name that begins here and ends in a known top-level domain, else the longest name; null if none does. */
    static Domain at(View view, int from) {
        Domain known = null;
        Domain any = null;
        int labels = 0;
        int start = from;
        while (start < view.length() && start - from < LONGEST) {
            int end = labelEnd(view, start);
            if (end == start) {
                break;
            }
            labels++;
            Domain here = new Domain(from, end, labels, labels > 1 ? view.text(start, end) : "");
            any = here;
            known = labels > 1 && TopLevelDomains.isKnown(here.last) ? here : known;
            if (view.look(end) != '.') {
                break;
            }
            start = end + 1;
        }
        return known != null ? known : any;
    }

    private static int labelEnd(View view, int start) {
        int limit = Math.min(view.length(), start + TopLevelDomains.LONGEST_LABEL);
        int at = start;
        while (at < limit && (Letters.isWord(view.at(at)) || view.at(at) == '-' && at > start)) {
            at++;
        }
        while (at > start && view.at(at - 1) == '-') {
            at--;
        }
        return at;
    }

    boolean isKnown() {
        return labels > 1 && TopLevelDomains.isKnown(last);
    }

    /** At least two labels, and the last one letters only. */
    boolean isPlausible() {
        return labels > 1
                && last.length() >= 2
                && last.length() <= 24
                && last.chars().allMatch(Character::isLetter);
    }
}
