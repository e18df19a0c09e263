package io.millrace.cleaning.text.spacy;

import io.millrace.cleaning.text.Characters;

/**
 * Whether a stretch without blanks is a URL as spaCy 3.8 has it ({@code URL_MATCH}): an optional scheme, anything that ends in
 * an at sign, a host by name or number, a port, and a path, query or fragment. One pass: a host begins where the stretch
 * does, or after the scheme, or after an at sign, and nothing of it occurs twice.
 */
final class WebAddress {
    private static final int SHORTEST_PORT = 2;
    private static final int LONGEST_PORT = 5;

    private WebAddress() {}

    static boolean matches(char[] chars, int start, int end) {
        if (!hasStop(chars, start, end)) {
            return false;
        }
        int afterScheme = afterScheme(chars, start, end);
        return isHostAndMore(chars, start, end)
                || afterScheme > start && isHostAndMore(chars, afterScheme, end)
                || hasHostAfterAt(chars, start, end);
    }

    private static boolean hasStop(char[] chars, int start, int end) {
        for (int i = start + 1; i < end - 1; i++) {
            if (chars[i] == '.') {
                return true;
            }
        }
        return false;
    }

    private static boolean hasHostAfterAt(char[] chars, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (chars[i] == '@' && isHostAndMore(chars, i + 1, end)) {
                return true;
            }
        }
        return false;
    }

    /** Position after {@code ://}, or the start if there is no scheme. */
    private static int afterScheme(char[] chars, int start, int end) {
        int i = start;
        int points = 0;
        while (i < end) {
            int point = Character.codePointAt(chars, i, end);
            if (point != '+' && point != '-' && point != '.' && !Characters.isWord(point)) {
                break;
            }
            i += Character.charCount(point);
            points++;
        }
        boolean isScheme = points >= 2 && i + 2 < end && chars[i] == ':' && chars[i + 1] == '/' && chars[i + 2] == '/';
        return isScheme ? i + 3 : start;
    }

    private static boolean isHostAndMore(char[] chars, int start, int end) {
        int name = HostName.end(chars, start, end);
        if (name >= 0 && isRest(chars, name, end)) {
            return true;
        }
        int number = HostNumber.end(chars, start, end);
        return number >= 0 && isRest(chars, number, end);
    }

    /** Whether a host may be followed by this. */
    private static boolean isRest(char[] chars, int start, int end) {
        int path = start < end && chars[start] == ':' ? afterPort(chars, start + 1, end) : start;
        return path == end || path >= 0 && (chars[path] == '/' || chars[path] == '?' || chars[path] == '#');
    }

    private static int afterPort(char[] chars, int start, int end) {
        int i = start;
        int digits = 0;
        while (i < end && digits <= LONGEST_PORT) {
            int point = Character.codePointAt(chars, i, end);
            if (!Characters.isDecimal(point)) {
                break;
            }
            i += Character.charCount(point);
            digits++;
        }
        return digits >= SHORTEST_PORT && digits <= LONGEST_PORT ? i : -1;
    }
}
