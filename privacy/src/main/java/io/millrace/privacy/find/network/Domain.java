package io.millrace.privacy.find.network;

import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.View;

/**
 * A domain name in a view: labels of letters, digits and inner hyphens, parted by single dots. The dot before a known top-level
 * domain may be an ideographic one, RFC 3490 section 3.1.
 *
 * @param from index of the first character
 * @param end index after the last
 * @param labels how many labels
 * @param last the last label if it begins with a letter, else empty
 */
record Domain(int from, int end, int labels, String last) {
    /** The longest name that DNS allows, RFC 1035 section 2.3.4. */
    private static final int LONGEST = 253;

    private static final int LONGEST_TOP = 24;

    /** The longest name that begins here and ends in a known top-level domain, else the longest name; null if none does. */
    static Domain at(View view, int from) {
        Domain known = null;
        int labels = 0;
        int last = from;
        int end = from;
        for (int start = from; start - from < LONGEST; start = end + 1) {
            int next = labelEnd(view, start, labels > 0);
            if (next == start) {
                break;
            }
            labels++;
            last = start;
            end = next;
            known = labels > 1 && isKnown(view, start, end) ? of(view, from, start, end, labels) : known;
            if (view.look(end) != '.' && (known != null || !isWideDot(view, end))) {
                break;
            }
        }
        return known != null || labels == 0 ? known : of(view, from, last, end, labels);
    }

    /** Whether the full stop of Chinese and Japanese stands there, as it is or half as wide, and a known domain behind it. */
    private static boolean isWideDot(View view, int at) {
        char c = view.look(at);
        return (c == '\u3002' || c == '\uff61') && isKnown(view, at + 1, labelEnd(view, at + 1, true));
    }

    private static Domain of(View view, int from, int last, int end, int labels) {
        boolean letter = labels > 1 && isLetter(view, last) && end - last <= TopLevelDomains.LONGEST_LABEL;
        return new Domain(from, end, labels, letter ? view.text(last, end) : "");
    }

    private static boolean isKnown(View view, int start, int end) {
        boolean possible = isLetter(view, start) && end - start >= 2 && end - start <= LONGEST_TOP;
        return possible && TopLevelDomains.isKnown(view.text(start, end));
    }

    private static boolean isLetter(View view, int at) {
        return Letters.isWord(view.look(at)) && !Letters.isDigit(view.look(at));
    }

    /** @param mayEnd whether the label may be the last one */
    private static int labelEnd(View view, int start, boolean mayEnd) {
        int end = labelEnd(view, start);
        int glued = mayEnd ? glued(view, start, end) : end;
        return glued < end && isKnown(view, start, glued) ? glued : end;
    }

    /** Where a word of a script without case begins, which writes no spaces: 2 of {@code cn或者}. */
    private static int glued(View view, int start, int end) {
        int at = start;
        while (at < end && Letters.kind(view.at(at)) != Letters.UNCASED) {
            at++;
        }
        return at == start ? end : at;
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

    /** Where the domain ends that goes on behind a space, as in {@code host .com}; its own end if none does. */
    int endBehindSpace(View view) {
        boolean dot = labels == 1 && view.look(end) == ' ' && view.look(end + 1) == '.';
        int next = dot ? labelEnd(view, end + 2) : end;
        boolean known = next > end && isKnown(view, end + 2, next) && view.look(next) != '.';
        return known ? next : end;
    }

    /** At least two labels, and the last one letters only. */
    boolean isPlausible() {
        return labels > 1
                && last.length() >= 2
                && last.length() <= LONGEST_TOP
                && last.chars().allMatch(Character::isLetter);
    }
}
