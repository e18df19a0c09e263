package io.millrace.cleaning.markup;

import java.util.Locale;

/**
 * Prepares a document for jsoup, where it parts from the rules of HTML (HTML Living Standard, section 13.2): blanks
 * before the first character belong to no body; line ends are line feeds; NUL is nothing; a reference to NUL, to half a character
 * or beyond Unicode is U+FFFD; {@code <![CDATA[} in HTML is a comment; and a title or text area that never ends takes all
 * that follows.
 */
final class HtmlInput {
    private static final String CDATA = "<![CDATA[";
    /** A private character: where what looks like a section of CDATA is text, as in a script, it goes again. */
    private static final String MARKED_CDATA = "<!\uE000[CDATA[";
    /** In a head, jsoup makes text of the tags that follow; an element of any other name has no such rules. */
    private static final String NOSCRIPT = "<noscript";

    private static final String MARKED_NOSCRIPT = "<no\uE000script";
    /** With a private character, to be known again where they are text. */
    private static final String TEXT_AREA_END = "</textarea \uE000>";

    private static final String ENDS = TEXT_AREA_END + "</title \uE000>";

    private HtmlInput() {}

    static String prepared(String html) {
        String text = html.substring(LeadingNothing.end(html))
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\0", "");
        text = withReferences(text);
        return text.indexOf('<') < 0 ? text : withEnds(text);
    }

    /** What was read of a document, without what was put in. */
    static String read(String text) {
        String bare = text.endsWith(ENDS) ? text.substring(0, text.length() - ENDS.length()) : text;
        bare = bare.endsWith(TEXT_AREA_END) ? bare.substring(0, bare.length() - TEXT_AREA_END.length()) : bare;
        return bare.replace(MARKED_CDATA, CDATA).replace(MARKED_NOSCRIPT, NOSCRIPT);
    }

    private static String withEnds(String text) {
        boolean isForeign = hasTag(text, "<svg") || hasTag(text, "<math");
        String html = isForeign ? text : text.replace(CDATA, MARKED_CDATA);
        html = html.replace(NOSCRIPT, MARKED_NOSCRIPT);
        return hasTag(html, "<textarea") || hasTag(html, "<title") ? html + ENDS : html;
    }

    private static boolean hasTag(String text, String tag) {
        for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
            if (text.regionMatches(true, i, tag, 0, tag.length())) {
                return true;
            }
        }
        return false;
    }

    private static String withReferences(String text) {
        StringBuilder out = null;
        int copied = 0;
        for (int at = text.indexOf("&#"); at >= 0; at = text.indexOf("&#", at + 2)) {
            int end = referenceEnd(text, at + 2);
            if (end > 0 && !isCharacter(text.substring(at + 2, end))) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, copied, at).append("\uFFFD");
                copied = text.startsWith(";", end) ? end + 1 : end;
            }
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    /** End of the digits of a reference, or -1 if it has none. */
    private static int referenceEnd(String text, int start) {
        boolean isHexadecimal = text.startsWith("x", start) || text.startsWith("X", start);
        int first = isHexadecimal ? start + 1 : start;
        int end = first;
        while (end < text.length()
                && text.charAt(end) < 0x80
                && Character.digit(text.charAt(end), isHexadecimal ? 16 : 10) >= 0) {
            end++;
        }
        return end > first ? end : -1;
    }

    private static boolean isCharacter(String number) {
        String lower = number.toLowerCase(Locale.ROOT);
        boolean isHexadecimal = lower.startsWith("x");
        String digits = lower.substring(isHexadecimal ? 1 : 0).replaceFirst("^0+", "");
        if (digits.isEmpty() || digits.length() > 8) {
            return false;
        }
        long point = Long.parseLong(digits, isHexadecimal ? 16 : 10);
        return point <= Character.MAX_CODE_POINT
                && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    }
}
