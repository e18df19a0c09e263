package io.millrace.privacy.find;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads tokens that are text in base64, base64url (RFC 4648) or hexadecimal. All that a token says maps to the whole token,
 * since the whole token must go.
 */
final class EncodedTokens {
    /** No shorter token is tried, in characters. */
    static final int SHORTEST = 16;

    /** With padding, eight bytes are enough. */
    static final int SHORTEST_PADDED = 11;

    /** Every sixteenth decimal number of this length would be some text. */
    private static final int SHORTEST_HEX = 20;

    /** A line of base64 in mail (RFC 2045: 76, PEM: 64) that goes on in the next has at least this length. */
    private static final int LONG_LINE = 60;

    private final View view;
    private final List<View> said = new ArrayList<>();

    private EncodedTokens(View view) {
        this.view = view;
    }

    static List<View> views(View view) {
        return new EncodedTokens(view).read().said;
    }

    /** A token of sixteen holds a place that sixteen divides: only those are looked at, and what stands before padding. */
    private EncodedTokens read() {
        int done = 0;
        for (int at = SHORTEST - 1; at < view.length(); at += SHORTEST) {
            if (at >= done && isAlphabet(view.at(at))) {
                int end = end(at);
                token(begin(at, done), end);
                done = end;
            }
        }
        for (int at = SHORTEST_PADDED; at < view.length(); at++) {
            if (view.at(at) == '=' && isAlphabet(view.at(at - 1))) {
                padded(at);
            }
        }
        return this;
    }

    /** A shorter token, {@code NTM2LTIyLTg3MTQ=}: its padding says that it is one. */
    private void padded(int to) {
        int from = to;
        while (from > 0 && to - from < SHORTEST && isAlphabet(view.at(from - 1))) {
            from--;
        }
        int end = view.look(to + 1) == '=' ? to + 2 : to + 1;
        boolean whole = to - from >= SHORTEST_PADDED && to - from < SHORTEST && (end - from) % 4 == 0;
        if (whole && !isAlphabet(view.look(end))) {
            take(from, to);
        }
    }

    private static boolean isAlphabet(char c) {
        return Base64Text.value(c) >= 0;
    }

    private int begin(int from, int border) {
        int at = from;
        while (at > border && isAlphabet(view.at(at - 1))) {
            at--;
        }
        return at;
    }

    private int end(int from) {
        int at = from;
        int line = begin(from, 0);
        while (at < view.length() && (isAlphabet(view.at(at)) || goesOn(line, at))) {
            if (view.at(at) == '\n') {
                line = at + 1;
            }
            at++;
        }
        return at;
    }

    private boolean goesOn(int line, int at) {
        return view.at(at) == '\n' && at - line >= LONG_LINE && (at - line) % 4 == 0 && isAlphabet(view.look(at + 1));
    }

    private void token(int from, int to) {
        if (to - from < SHORTEST || take(from, to)) {
            return;
        }
        int piece = from;
        for (int at = from; at <= to; at++) {
            if (at == to || !Letters.isWord(view.at(at))) {
                piece(from, piece, at, to);
                piece = at + 1;
            }
        }
    }

    private void piece(int tokenFrom, int from, int to, int tokenTo) {
        if (to - from >= SHORTEST && (from > tokenFrom || to < tokenTo)) {
            take(from, to);
        }
    }

    /** A token that a window cut may begin between two groups of four. */
    private boolean take(int from, int to) {
        int shifts = from == 0 && view.start(0) > 0 ? 4 : 1;
        for (int shift = 0; shift < shifts; shift++) {
            String text = text(from + shift, to);
            if (text != null) {
                add(from, to, text);
                return true;
            }
        }
        return false;
    }

    private String text(int from, int to) {
        int hex = from + (view.at(from) == '0' && (view.look(from + 1) | 0x20) == 'x' ? 2 : 0);
        String text = to - hex >= SHORTEST_HEX ? HexText.read(view, hex, to) : null;
        return text != null ? text : Base64Text.read(view, from, to);
    }

    private void add(int from, int to, String text) {
        int end = to;
        while (end < view.length() && end < to + 2 && view.at(end) == '=') {
            end++;
        }
        if (!view.speaksFor(from, end)) {
            return;
        }
        Draft draft = new Draft(text.length());
        draft.add(text, view.start(from), view.end(end - 1), true);
        said.add(Fold.of(draft.view()));
    }
}
