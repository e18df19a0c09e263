package io.millrace.privacy.find;

import java.util.Comparator;

/**
 * Something private in a text. It never holds the value itself.
 *
 * @param start index of its first UTF-16 unit in the text
 * @param end index after its last UTF-16 unit
 * @param type what it is, such as {@code EMAIL}
 * @param score how sure the rule is: above 0, at most 1
 * @param rule name of the rule that found it
 * @param why what spoke for it besides its form: a validator, a context word's kind, a list; empty if nothing did
 */
public record Finding(int start, int end, String type, double score, String rule, String why) {
    /** By begin, the longer first. */
    static final Comparator<Finding> PLACE = (one, other) ->
            one.start != other.start ? Integer.compare(one.start, other.start) : Integer.compare(other.end, one.end);

    public int length() {
        return end - start;
    }

    public boolean overlaps(Finding other) {
        return start < other.end && other.start < end;
    }

    boolean isAt(Finding other) {
        return start == other.start && end == other.end;
    }

    public boolean covers(Finding other) {
        return start <= other.start && other.end <= end;
    }
}
