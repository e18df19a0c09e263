package io.millrace.cleaning.markup;

import java.util.Locale;
import java.util.Set;

/** Tells HTML from texts that hold angle brackets for other reasons. */
final class HtmlTags {
    private static final int LONGEST = 10;
    private static final int LONGEST_TAG = 4_000;
    private static final Set<String> NAMES =
            Set.of(("a abbr article aside b blockquote body br button center cite code dd del div dl dt em "
                            + "figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins label "
                            + "li link main meta nav noscript ol option p pre q s script section select small span strike "
                            + "strong style sub sup svg table tbody td textarea tfoot th thead time title tr tt u ul "
                            + "video")
                    .split(" ", -1));

    private HtmlTags() {}

    /** Whether any tag that HTML knows stands in the text. */
    static boolean isAnyIn(String text) {
        for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
            if (isTag(text, i) && isClosed(text, i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a closing bracket follows before the next opening one; a tag is not longer than a page. */
    private static boolean isClosed(String text, int from) {
        int end = Math.min(text.length(), from + LONGEST_TAG);
        for (int i = from; i < end && text.charAt(i) != '<'; i++) {
            if (text.charAt(i) == '>') {
                return true;
            }
        }
        return false;
    }

    /** Whether the text is a page: it begins with a tag, a comment or a document type, or has a tag html or body. */
    static boolean isPage(String text) {
        int first = 0;
        while (first < text.length() && isBlank(text.charAt(first))) {
            first++;
        }
        if (text.startsWith("<!", first) || text.startsWith("<?xml", first) || isTag(text, first)) {
            return true;
        }
        for (int i = text.indexOf('<', first); i >= 0; i = text.indexOf('<', i + 1)) {
            String name = name(text, i);
            if (name.equals("html") || name.equals("body")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == 0xFEFF;
    }

    private static boolean isTag(String text, int bracket) {
        return NAMES.contains(name(text, bracket));
    }

    /** The name of the tag that begins here, in lower case, or an empty text. */
    private static String name(String text, int bracket) {
        if (bracket >= text.length() || text.charAt(bracket) != '<') {
            return "";
        }
        int start = text.startsWith("/", bracket + 1) ? bracket + 2 : bracket + 1;
        int end = start;
        while (end < text.length() && end - start <= LONGEST && isNameCharacter(text.charAt(end))) {
            end++;
        }
        boolean isEnded = end < text.length() && (text.charAt(end) <= ' ' || "/>".indexOf(text.charAt(end)) >= 0);
        return isEnded ? text.substring(start, end).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isNameCharacter(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' || c >= '0' && c <= '9';
    }
}
