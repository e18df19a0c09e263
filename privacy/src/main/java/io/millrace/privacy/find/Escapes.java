package io.millrace.privacy.find;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads percent encoding (RFC 3986), character references of HTML, and the escapes of JSON and of programming languages,
 * also in one another.
 */
final class Escapes {
    private static final int DEPTH = 3;
    private static final int LONGEST_REFERENCE = 10, LONGEST_FORM_VALUE = 48;
    private static final List<String> OLD_NAMES = List.of("nbsp", "shy", "amp", "quot");

    private final View view;
    private final Replacements edits;
    /** Escapes such as {@code \n} stand in all code: they are read, but only where something else is too. */
    private boolean worthwhile;

    private Escapes(View view) {
        this.view = view;
        this.edits = new Replacements(view);
    }

    /** What the encoded parts say, with their surroundings. */
    static List<View> views(View view) {
        Escapes escapes = new Escapes(view).read();
        if (!escapes.worthwhile) {
            return List.of();
        }
        List<View> said = new ArrayList<>();
        escapes.edits.windows().forEach(window -> said.add(Fold.of(innermost(window))));
        return said;
    }

    private static View innermost(View outer) {
        View inner = outer;
        for (int depth = 1; depth < DEPTH; depth++) {
            Escapes escapes = new Escapes(inner).read();
            if (escapes.edits.count() == 0) {
                return inner;
            }
            inner = escapes.edits.applied();
        }
        return inner;
    }

    private Escapes read() {
        int at = 0;
        while (at < view.length()) {
            char c = view.at(at);
            int end = at;
            if (c == '%') {
                end = strong(at, percent(at));
            } else if (c == '&') {
                end = strong(at, reference(at));
            } else if (c == '\\') {
                end = backslash(at);
            } else if (c == '+') {
                end = plus(at);
            }
            at = Math.max(at + 1, end);
        }
        return this;
    }

    /**
     * A space in a form (WHATWG URL, application/x-www-form-urlencoded), taken for one within a number or code; read where
     * something else is encoded, or after a sign of a form.
     */
    private int plus(int at) {
        char before = view.look(at - 1);
        char after = view.look(at + 1);
        boolean number = Letters.isDigit(before) || Letters.isDigit(after);
        if (!number || !isFormWord(before, ')') || !isFormWord(after, '(')) {
            return at;
        }
        worthwhile |= isFormValue(at);
        edits.add(at, at + 1, " ");
        return at + 1;
    }

    private static boolean isFormWord(char c, char bracket) {
        return Letters.isWord(c) || c == '%' || c == bracket;
    }

    /** Whether {@code name=} stands before, with nothing but letters, digits and signs of a form between. */
    private boolean isFormValue(int at) {
        for (int before = at - 1; before > at - LONGEST_FORM_VALUE; before--) {
            char c = view.look(before);
            if (c == '=') {
                return Letters.isWord(view.look(before - 1));
            }
            if (!Letters.isWord(c) && c != '+') {
                return false;
            }
        }
        return false;
    }

    private int strong(int at, int end) {
        worthwhile |= end > at;
        return end;
    }

    private int percent(int at) {
        if (view.look(at + 1) == 'u') {
            return unit(at, at + 2, 4);
        }
        return Hex.digit(view.look(at + 1)) < 0 ? at : Octets.take(view, at, true, edits);
    }

    /** A code in hexadecimal digits. */
    private int unit(int at, int from, int digits) {
        int code = Hex.number(view, from, digits);
        return code >= 0 && take(at, from + digits, code) ? from + digits : at;
    }

    private boolean take(int at, int end, int point) {
        if (!Character.isValidCodePoint(point) || !Octets.isPrinted(point)) {
            return false;
        }
        edits.add(at, end, Said.of(point));
        return true;
    }

    private int reference(int at) {
        return view.look(at + 1) == '#' ? numeric(at) : named(at);
    }

    /** The semicolon may be missing, as browsers accept it. */
    private int numeric(int at) {
        boolean hex = (view.look(at + 2) | 0x20) == 'x';
        int from = at + (hex ? 3 : 2);
        int end = from;
        while (view.look(end) == '0') {
            end++;
        }
        int code = 0;
        for (int last = end + 7; end < last; end++) {
            int digit = Hex.digit(view.look(end));
            if (digit < 0 || !hex && digit > 9) {
                break;
            }
            code = code * (hex ? 16 : 10) + digit;
        }
        int after = view.look(end) == ';' ? end + 1 : end;
        return end > from && take(at, after, code) ? after : at;
    }

    private int named(int at) {
        int end = at + 1;
        while (end - at < LONGEST_REFERENCE && Letters.isWord(view.look(end))) {
            end++;
        }
        if (view.look(end) != ';') {
            return old(at);
        }
        String said = CharacterReferences.named(view.text(at + 1, end));
        if (said == null) {
            return at;
        }
        edits.add(at, end + 1, said);
        return end + 1;
    }

    /** Names that browsers know without a semicolon, also before a letter. */
    private int old(int at) {
        for (String name : OLD_NAMES) {
            int end = at + 1 + name.length();
            if (end <= view.length() && view.text(at + 1, end).equals(name)) {
                edits.add(at, end, CharacterReferences.named(name));
                return end;
            }
        }
        return at;
    }

    private int backslash(int at) {
        char kind = view.look(at + 1);
        switch (kind) {
            case 'u':
                return strong(at, view.look(at + 2) == '{' ? braced(at) : unit(at, at + 2, 4));
            case 'U':
                return strong(at, unit(at, at + 2, 8));
            case 'x':
                return strong(at, unit(at, at + 2, 2));
            default:
                return kind >= '0' && kind <= '3' ? strong(at, octal(at)) : plain(at, kind);
        }
    }

    private int braced(int at) {
        int digits = 0;
        while (digits < 7 && Hex.digit(view.look(at + 3 + digits)) >= 0) {
            digits++;
        }
        int end = at + 3 + digits;
        int code = Hex.number(view, at + 3, digits);
        return view.look(end) == '}' && take(at, end + 1, code) ? end + 1 : at;
    }

    private int octal(int at) {
        int code = 0;
        for (int digit = 1; digit <= 3; digit++) {
            char c = view.look(at + digit);
            if (c < '0' || c > '7') {
                return at;
            }
            code = code * 8 + c - '0';
        }
        return take(at, at + 4, code) ? at + 4 : at;
    }

    /** Worth a reading are breaks before a number, whose letter hides where it begins, and escapes of escapes. */
    private int plain(int at, char kind) {
        int which = "nrt/\\\"'".indexOf(kind);
        if (which < 0 || kind == 0) {
            return at;
        }
        char next = view.look(at + 2);
        boolean hides = which < 3 && (Letters.isDigit(next) || next == '+');
        worthwhile |= hides || kind == '\\' && (next == 'u' || next == 'x' || next == kind);
        edits.add(at, at + 2, Said.of("\n\n /\\\"'".charAt(which)));
        return at + 2;
    }
}
