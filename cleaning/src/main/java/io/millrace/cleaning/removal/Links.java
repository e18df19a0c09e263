package io.millrace.cleaning.removal;

import io.millrace.cleaning.text.RegexCharacters;

/**
 * The links of a text as Data-Juicer finds them, by the pattern of J. Gruber ("An improved liberal, accurate regex pattern
 * for matching URLs", 2010): a scheme, {@code www.} or a domain with a slash; then anything but blanks, brackets only in
 * pairs, two deep; and no punctuation at the end. A start is tried only where a colon, slash or dot shows that one may
 * stand before it, and each start once, so time is linear where that pattern may take exponential time.
 */
final class Links implements Matches {
    private static final int NONE = -1;

    private final char[] chars;
    private final LinkBody body;
    private int start;
    private int end;
    private int tried;
    private int wordsEnd;
    private int domainsEnd;

    Links(String text) {
        chars = text.toCharArray();
        body = new LinkBody(chars);
    }

    @Override
    public boolean next() {
        tried = Math.max(tried, end);
        for (int i = tried; i < chars.length; i++) {
            char c = chars[i];
            if (c <= ':' && c >= '.' && isHint(c, i) && startsBefore(i)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int end() {
        return end;
    }

    /** Whether the prefix of a link may end with this character. */
    private boolean isHint(char c, int index) {
        if (index == 0) {
            return false;
        }
        char before = chars[index - 1];
        return c == ':'
                || c == '/' && isLetter(before)
                || c == '.' && (before == 'w' || before == 'W' || isDigit(index));
    }

    private boolean isDigit(int end) {
        return Character.isDigit(Character.codePointBefore(chars, end));
    }

    private boolean startsBefore(int hint) {
        int first = hint;
        while (first > tried && isOfPrefix(chars[first - 1])) {
            first--;
        }
        for (int i = first; i <= hint; i++) {
            int last = isStart(i) ? linkEnd(i) : NONE;
            if (last != NONE) {
                start = i;
                end = last;
                return true;
            }
        }
        tried = hint + 1;
        return false;
    }

    /** Halves of characters beyond the basic plane count: they may be letters, and no start lies among them. */
    private static boolean isOfPrefix(char c) {
        return c == '.' || c == '-' || Character.isSurrogate(c) || RegexCharacters.isWord(c);
    }

    /** A boundary between a word and what is none. */
    private boolean isStart(int index) {
        if (!isDomain(chars[index])) {
            return false;
        }
        boolean before = index > 0 && RegexCharacters.isWord(Character.codePointBefore(chars, index));
        return before != RegexCharacters.isWord(chars[index]);
    }

    private int linkEnd(int first) {
        int last = isLetter(chars[first]) ? afterScheme(first) : NONE;
        if (last == NONE && (chars[first] | 0x20) == 'w') {
            last = afterWww(first);
        }
        return last == NONE ? afterDomain(first) : last;
    }

    private int afterScheme(int first) {
        int colon = schemeEnd(first + 1);
        if (colon == first + 1 || colon >= chars.length || chars[colon] != ':') {
            return NONE;
        }
        int slashes = colon + 1;
        while (slashes < chars.length && slashes < colon + 4 && chars[slashes] == '/') {
            slashes++;
        }
        if (slashes == colon + 1) {
            return slashes < chars.length && isOpaque(chars[slashes]) ? body.end(slashes + 1) : NONE;
        }
        int last = NONE;
        for (int from = slashes; last == NONE && from > colon + 1; from--) {
            last = body.end(from);
        }
        return last;
    }

    private int schemeEnd(int first) {
        if (first >= wordsEnd) {
            wordsEnd = first;
            while (wordsEnd < chars.length && isOfScheme(wordsEnd)) {
                wordsEnd += Character.charCount(Character.codePointAt(chars, wordsEnd));
            }
        }
        return wordsEnd;
    }

    private boolean isOfScheme(int index) {
        return chars[index] == '-' || RegexCharacters.isWord(Character.codePointAt(chars, index));
    }

    private static boolean isOpaque(char c) {
        return c == '%' || isLetter(c) || c >= '0' && c <= '9';
    }

    private int afterWww(int first) {
        int at = first;
        while (at < first + 3) {
            if (at == chars.length || (chars[at] | 0x20) != 'w') {
                return NONE;
            }
            at++;
        }
        for (int digit = 0; digit < 3 && at < chars.length; digit++) {
            int point = Character.codePointAt(chars, at);
            at += Character.isDigit(point) ? Character.charCount(point) : 0;
        }
        return at < chars.length && chars[at] == '.' ? body.end(at + 1) : NONE;
    }

    private int afterDomain(int first) {
        if (first >= domainsEnd) {
            domainsEnd = first;
            while (domainsEnd < chars.length && isDomain(chars[domainsEnd])) {
                domainsEnd++;
            }
        }
        if (domainsEnd == chars.length || chars[domainsEnd] != '/') {
            return NONE;
        }
        int dot = domainsEnd - 1;
        while (dot > first && dot >= domainsEnd - 5 && isLetter(chars[dot])) {
            dot--;
        }
        int letters = domainsEnd - 1 - dot;
        return dot > first && chars[dot] == '.' && letters >= 2 && letters <= 4 ? body.end(domainsEnd + 1) : NONE;
    }

    private static boolean isDomain(char c) {
        return c == '.' || c == '-' || c >= '0' && c <= '9' || isLetter(c);
    }

    /** The letters a to z in either case, with the three characters that Unicode folds to one of them. */
    private static boolean isLetter(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' && c < 0x80 || c == 0x130 || c == 0x17F || c == 0x212A;
    }
}
