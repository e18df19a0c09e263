package io.millrace.privacy.find;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads values that go on in the next line. A join drops a line break with the blanks and the marks of quotation around it, if
 * a value may stand across it: see {@link Seam}.
 */
final class WrappedLines {
    /** The part of a value that ends a line, in characters. */
    private static final int LONGEST = 64;

    /** The part of a key or code that ends a line has at least this length. */
    private static final int SHORTEST_CODE = 8;

    /** Shorter ones in dotted decimal are rather numbers of sections, in characters. */
    private static final int SHORTEST_ADDRESS = 8;

    /** Words that rather stand before a name of an account than in one. */
    private static final long SENTENCE = Flag.FUNCTION_WORD | Flag.COMMON_WORD | Flag.VERB | Flag.PRONOUN;

    private final View view;
    private final Tokens tokens;
    private final Replacements signed;
    private final Replacements glued;
    private final Replacements spaced;

    private WrappedLines(Reading reading) {
        view = reading.view();
        tokens = reading.tokens();
        signed = new Replacements(view);
        glued = new Replacements(view);
        spaced = new Replacements(view);
    }

    /** Told from the last token of a line and the next line's first character alone: whether a join is worth a look. */
    static boolean mayJoin(Tokens tokens, int last, char sign, char first) {
        return switch (sign) {
            case '-', '@', ')', '/', ':', '_' -> true;
            case '.' -> tokens.isDigits(last - 1) || tokens.isSymbol(last - 2, '@');
            default ->
                first == '@' || first == '.' || first == '>' || isDigit(sign) || isCode(tokens, last, SHORTEST_CODE);
        };
    }

    static List<View> views(Reading reading) {
        WrappedLines lines = new WrappedLines(reading);
        for (int token = 1; token < lines.tokens.count(); token++) {
            if (lines.tokens.gap(token) == Tokens.LINE_BREAK) {
                lines.lineBreak(token);
            }
        }
        List<View> views = new ArrayList<>(lines.signed.windows(Seam.SIGNED));
        views.addAll(lines.glued.windows(Seam.GLUED));
        views.addAll(lines.spaced.windows(Seam.SPACED));
        return views;
    }

    private void lineBreak(int token) {
        int end = tokens.end(token - 1);
        int next = quoted(token);
        if (next == tokens.count() || !isOneBreak(end, tokens.start(token))) {
            return;
        }
        int begin = tokens.start(next);
        char last = view.at(end - 1);
        char first = view.at(begin);
        if (isDigit(last) && isDigit(first)) {
            digits(end, begin);
        }
        if (isCode(tokens, token - 1, SHORTEST_CODE) && isCode(tokens, next, SHORTEST_CODE / 2)) {
            join(glued, end, begin, "");
        }
        if (last == ')' && isDigit(first) && isDigit(view.look(end - 2)) && view.at(begin(end)) == '(') {
            join(signed, end, begin, " ");
        } else if (isSigned(end, begin)) {
            join(signed, end, begin, "");
        }
    }

    /** The first token of a line behind the marks of a quotation. */
    private int quoted(int token) {
        int first = token;
        while (tokens.isSymbol(first, '>')
                && first + 1 < tokens.count()
                && tokens.gap(first + 1) != Tokens.LINE_BREAK) {
            first++;
        }
        return tokens.isSymbol(first, '>') ? tokens.count() : first;
    }

    private boolean isOneBreak(int from, int to) {
        int breaks = 0;
        for (int at = from; at < to && breaks < 2; at++) {
            breaks += view.at(at) == '\n' ? 1 : 0;
        }
        return breaks == 1;
    }

    /** The character before the break stays where it is and stands for the join. */
    private void join(Replacements edits, int end, int begin, String by) {
        edits.add(end - 1, begin, view.at(end - 1) + by);
    }

    /** Digits that a word stands before in their line are no column of a table. */
    private void digits(int end, int begin) {
        int from = end;
        while (from > 0 && end - from < LONGEST && isNumeric(view.at(from - 1))) {
            from--;
        }
        if (from > 0 && view.at(from - 1) != '\n' && end - from < LONGEST) {
            join(glued, end, begin, "");
            join(spaced, end, begin, " ");
        }
    }

    private static boolean isCode(Tokens tokens, int token, int shortest) {
        byte form = tokens.form(token);
        return tokens.length(token) >= shortest && (form == Tokens.ALPHANUMERIC || form == Tokens.MIXED_CASE);
    }

    private boolean isSigned(int end, int begin) {
        char last = view.at(end - 1);
        char before = view.look(end - 2);
        char first = view.at(begin);
        return switch (last) {
            case '@' -> Letters.isWord(before) && Letters.isWord(first);
            case '-', '_', '/' ->
                isDigit(first) && (isDigit(before) || isUpper(before))
                        || isDigit(before) && isUpper(first)
                        || last != '/' && Letters.isWord(first) && isMail(end, begin);
            case '.' -> isDigit(before) && isDigit(first) ? isDotted(end, begin) : isHost(end - 1, first);
            case ':' -> isHex(before) && isHex(first) && view.look(end - 4) == ':' && view.look(begin + 2) == ':';
            default -> Letters.isWord(last) && isSignFirst(end, begin);
        };
    }

    private boolean isSignFirst(int end, int begin) {
        char second = view.look(begin + 1);
        return switch (view.at(begin)) {
            case '@' -> Letters.isWord(second) && !tokens.has(tokens.tokenAt(end - 1), SENTENCE);
            case '.' -> isDigit(view.at(end - 1)) && isDigit(second) ? isDotted(end, begin) : isHost(end, second);
            default -> false;
        };
    }

    /** Of the parts of an IP address, one has a dot by itself; and neither is a numbered line. */
    private boolean isDotted(int end, int begin) {
        int from = begin(end - 1);
        int to = end(begin);
        boolean numbered = (to == view.length() || view.at(to) == '\n') && view.at(to - 1) == '.';
        int length = end - from + to - begin - (view.at(to - 1) == '.' ? 1 : 0);
        boolean parts = has('.', from, end - 1) || has('.', begin + 1, to - 1);
        return parts && !numbered && from > 0 && view.at(from - 1) != '\n' && length >= SHORTEST_ADDRESS;
    }

    /** A host behind {@code @} that has no dot yet. */
    private boolean isHost(int end, char first) {
        int from = begin(end);
        boolean mail = Letters.isWord(first) && has('@', from + 1, end - 1);
        return mail && !has('.', view.text(from, end).lastIndexOf('@') + from, end);
    }

    private boolean isMail(int end, int begin) {
        return has('@', begin(end), end) || has('@', begin, end(begin));
    }

    private boolean has(char sign, int from, int to) {
        for (int at = from; at < to; at++) {
            if (view.at(at) == sign) {
                return true;
            }
        }
        return false;
    }

    /** Where the characters without a blank begin that end there. */
    private int begin(int end) {
        int from = end;
        while (from > 0 && end - from < LONGEST && !Letters.isSpace(view.at(from - 1))) {
            from--;
        }
        return from;
    }

    private int end(int begin) {
        int at = begin;
        while (at < view.length() && at - begin < LONGEST && !Letters.isSpace(view.at(at))) {
            at++;
        }
        return at;
    }

    private static boolean isNumeric(char c) {
        return isDigit(c) || c == ' ' || c == '-' || c == '.' || c == '/' || c == '(' || c == ')' || c == ',';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isHex(char c) {
        return isDigit(c) || (c | 0x20) >= 'a' && (c | 0x20) <= 'f';
    }
}
