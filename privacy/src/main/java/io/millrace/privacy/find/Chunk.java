package io.millrace.privacy.find;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A part of a text that is read at once, with margins on both sides, so that a value at its border and the words around it
 * are seen whole. A finding belongs to the chunk that it begins in.
 *
 * @param from first UTF-16 unit that is the chunk's own, {@code to} the one after its last
 * @param first first unit that is read, {@code last} the one after the last
 */
record Chunk(String text, int from, int to, int first, int last) {
    /** UTF-16 units. Longer values are found in parts. */
    static final int MARGIN = 4096;

    /** @param to may lie beyond the text's end */
    static Chunk of(String text, int from, int to) {
        int begin = border(text, from);
        int end = border(text, Math.min(to, text.length()));
        return new Chunk(text, begin, end, before(text, begin - MARGIN), after(text, end + MARGIN));
    }

    /** A space at or before the place, or a border of a code point if none is near. */
    private static int before(String text, int place) {
        if (place <= 0) {
            return 0;
        }
        for (int at = place; at > Math.max(0, place - MARGIN); at--) {
            if (Letters.isSpace(text.charAt(at))) {
                return at;
            }
        }
        return border(text, place);
    }

    private static int after(String text, int place) {
        if (place >= text.length()) {
            return text.length();
        }
        for (int at = place; at < Math.min(text.length(), place + MARGIN); at++) {
            if (Letters.isSpace(text.charAt(at))) {
                return at;
            }
        }
        return border(text, place);
    }

    private static int border(String text, int place) {
        boolean inner = place > 0 && place < text.length();
        boolean within = inner && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
        return within ? place - 1 : place;
    }

    boolean isWhole() {
        return first == 0 && last == text.length();
    }

    View view() {
        char[] characters = new char[last - first];
        text.getChars(first, last, characters, 0);
        return View.same(characters, characters.length, first);
    }

    /** Hands on the chunk's own findings, each once. Of one that reaches beyond what was read, its share. */
    void keep(List<Finding> found, List<Finding> all) {
        Set<Finding> seen = new HashSet<>();
        for (Finding each : found) {
            Finding share = share(each);
            if (isOwn(share) && seen.add(share)) {
                all.add(share);
            }
        }
    }

    private boolean isOwn(Finding finding) {
        return finding.start() >= from && finding.start() < to;
    }

    /** What is read begins with the space before a word, if one is near: a cut value begins behind it. */
    private int firstSeen() {
        return Letters.isSpace(text.charAt(first)) ? first + 1 : first;
    }

    private Finding share(Finding finding) {
        boolean cutBefore = first > 0 && finding.start() <= firstSeen() && finding.end() > from;
        boolean cutAfter = last < text.length() && finding.end() == last && finding.start() < to;
        if (!cutBefore && !cutAfter) {
            return finding;
        }
        int start = cutBefore ? from : finding.start();
        int end = cutAfter ? to : finding.end();
        return new Finding(start, end, finding.type(), finding.score(), finding.rule(), finding.why());
    }
}
