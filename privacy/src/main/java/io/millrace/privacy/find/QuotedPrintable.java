package io.millrace.privacy.find;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads quoted-printable text (RFC 2045). There every equals sign begins a code; in a run where one does not, such as a
 * query or code, none is read.
 */
final class QuotedPrintable {
    /** An equals sign that ends a line this long may be a soft line break; lines have at most 76. */
    private static final int LONG_LINE = 60;

    private final View view;
    private final Replacements edits;
    private int line;
    private int before;
    private boolean broken;

    private QuotedPrintable(View view) {
        this.view = view;
        this.edits = new Replacements(view);
    }

    static List<View> views(View view) {
        Replacements edits = new QuotedPrintable(view).read();
        List<View> said = new ArrayList<>();
        edits.windows().forEach(window -> said.add(Fold.of(window)));
        return said;
    }

    private Replacements read() {
        int at = 0;
        while (at < view.length()) {
            char c = view.at(at);
            if (c == '=') {
                at = code(at);
            } else if (Letters.isSpace(c)) {
                nextRun(c, at++);
            } else {
                at++;
            }
        }
        return edits;
    }

    private void nextRun(char c, int at) {
        before = edits.count();
        broken = false;
        line = c == '\n' ? at + 1 : line;
    }

    private int code(int at) {
        if (view.look(at + 1) == '\n' && at - line >= LONG_LINE) {
            edits.add(at, at + 2, "");
            line = at + 2;
            return at + 2;
        }
        int end = broken || !isUpperHex(view.look(at + 1)) || !isUpperHex(view.look(at + 2))
                ? at
                : Octets.take(view, at, false, edits);
        if (end == at) {
            broken = true;
            edits.keep(before);
        }
        return Math.max(end, at + 1);
    }

    private static boolean isUpperHex(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'F';
    }
}
