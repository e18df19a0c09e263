package io.millrace.cleaning.markup;

import java.util.Locale;
import java.util.Set;

/** What may stand before a document begins and makes nothing: blanks, comments, a document type, closing tags. */
final class LeadingNothing {
    /** Closing tags that begin a document all the same. */
    private static final Set<String> BEGINNING = Set.of("html", "head", "body", "br");

    private final String html;
    private int at;

    private LeadingNothing(String html) {
        this.html = html;
    }

    /** Position of the first character that counts. */
    static int end(String html) {
        LeadingNothing nothing = new LeadingNothing(html);
        while (nothing.skip()) {
            continue;
        }
        return nothing.at;
    }

    private boolean skip() {
        if (at < html.length() && " \t\n\f\r".indexOf(html.charAt(at)) >= 0) {
            at++;
            return true;
        }
        if (html.startsWith("<!--", at)) {
            return skipBehind("-->", 2);
        }
        boolean isDeclaration = html.startsWith("<!", at) || html.startsWith("<?", at);
        return (isDeclaration || isClosingTag()) && skipBehind(">", 2);
    }

    private boolean skipBehind(String mark, int least) {
        int found = html.indexOf(mark, at + least);
        at = found < 0 ? at : found + mark.length();
        return found >= 0;
    }

    private boolean isClosingTag() {
        int end = at + 2;
        while (end < html.length() && isLetter(html.charAt(end))) {
            end++;
        }
        return html.startsWith("</", at) && end > at + 2 && !BEGINNING.contains(name(end));
    }

    private String name(int end) {
        return html.substring(at + 2, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isLetter(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }
}
