package io.millrace.cleaning.text;

/** Parts words that have grown together, as MacIntyre's list has them: cannot is can and not. */
final class Contractions {
    private static final int SHORTEST = 4;
    private static final boolean[] FIRST = Ascii.set("cCdDgGlLmMwW'");

    private final char[] text;
    private final Spans.Builder words;

    Contractions(char[] text, Spans.Builder words) {
        this.text = text;
        this.words = words;
    }

    /** Whether a token of ASCII letters and digits that begins in this way needs no look. */
    static boolean isNoStart(char first) {
        return first >= 0x80 || !FIRST[first];
    }

    /** Adds a token, in parts if need be. */
    void add(int from, int to, boolean isBehindSpace) {
        int done = from;
        for (int at = from; at + SHORTEST <= to; at++) {
            int cut = isNoStart(text[at]) || !startsWord(from, at) ? 0 : cut(at, to);
            if (cut > 0) {
                addRest(done, at, isBehindSpace || done > from);
                words.add(at, at + cut);
                done = at + length(text[at]);
                words.add(at + cut, done);
                at = done - 1;
            }
        }
        addRest(done, to, isBehindSpace || done > from);
    }

    private boolean startsWord(int from, int at) {
        return at == from || !isWord(Character.codePointBefore(text, at, from));
    }

    /** How many characters of the word at the position are its first part; 0 if it is no contraction. */
    private int cut(int at, int to) {
        return switch (text[at] | 0x20) {
            case 'c' -> is("cannot", at, to) ? 3 : 0;
            case 'd' -> is("d'ye", at, to) ? 1 : 0;
            case 'g' -> is("gimme", at, to) || is("gonna", at, to) || is("gotta", at, to) ? 3 : 0;
            case 'l' -> is("lemme", at, to) ? 3 : 0;
            case 'm' -> is("more'n", at, to) ? 4 : 0;
            case 'w' -> at + 5 == to && is("wanna", at, to) ? 3 : 0;
            default -> 0;
        };
    }

    private static int length(char first) {
        return switch (first | 0x20) {
            case 'c', 'm' -> 6;
            case 'd' -> 4;
            default -> 5;
        };
    }

    private void addRest(int from, int to, boolean isBehindSpace) {
        int rest = isBehindSpace ? addParted("'tis", from, to) : from;
        rest = isBehindSpace || rest > from ? addParted("'twas", rest, to) : rest;
        if (rest < to) {
            words.add(rest, to);
        }
    }

    private int addParted(String contraction, int from, int to) {
        if (!is(contraction, from, to)) {
            return from;
        }
        int end = from + contraction.length();
        words.add(from, from + 2);
        words.add(from + 2, end);
        return end;
    }

    private boolean is(String word, int at, int to) {
        int end = at + word.length();
        if (end > to || end < to && isWord(Character.codePointAt(text, end, to))) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (!isSame(text[at + i], word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** In any case, as Python's {@code re} has it: two letters have forms beyond ASCII. */
    private static boolean isSame(char c, char lower) {
        return c == lower
                || c < 0x80 && (c | 0x20) == lower && lower >= 'a'
                || lower == 'i' && (c == '\u0130' || c == '\u0131')
                || lower == 's' && c == '\u017f';
    }

    private static boolean isWord(int c) {
        return Characters.isWord(c);
    }
}
