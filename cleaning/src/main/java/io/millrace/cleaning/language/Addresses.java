package io.millrace.cleaning.language;

/** Addresses of pages and of mail, each erased with a blank put in its place. */
final class Addresses {
    private static final char[] START = {'h', 't', 't', 'p'};
    private static final String WEB = "-_.?&~;+=/#";
    private static final String LOCAL = "-+_.";
    private static final String DOMAIN = "-.";

    private Addresses() {}

    private static boolean isIn(char c, String marks) {
        return c < 128 && (isAsciiLetterOrDigit(c) || marks.indexOf(c) >= 0);
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static int end(char[] characters, int from, int length, String marks) {
        int end = from;
        while (end < length && isIn(characters[end], marks)) {
            end++;
        }
        return end;
    }

    static int eraseWeb(char[] characters, int length) {
        int kept = 0;
        int i = 0;
        while (i < length) {
            int end = characters[i] == 'h' ? webEnd(characters, i, length) : i;
            characters[kept++] = end > i ? ' ' : characters[i];
            i = Math.max(end, i + 1);
        }
        return kept;
    }

    /** The end of the address that starts here, or its start if there is none. */
    private static int webEnd(char[] characters, int from, int length) {
        int i = from;
        for (char c : START) {
            if (i >= length || characters[i++] != c) {
                return from;
            }
        }
        i += i < length && characters[i] == 's' ? 1 : 0;
        boolean isAddress = i + 3 < length
                && characters[i] == ':'
                && characters[i + 1] == '/'
                && characters[i + 2] == '/'
                && isIn(characters[i + 3], WEB);
        return isAddress ? end(characters, i + 3, length, WEB) : from;
    }

    static int eraseMail(char[] characters, int length) {
        int kept = 0;
        int i = 0;
        while (i < length) {
            int local = end(characters, i, length, LOCAL);
            int domain = local > i && local < length && characters[local] == '@' ? local + 1 : length;
            int end = end(characters, domain, length, DOMAIN);
            if (domain < length && characters[domain] != '.' && end - domain > 1) {
                characters[kept++] = ' ';
                i = end;
                local = end(characters, i, length, LOCAL);
            }
            int next = Math.min(length, local + (local < length ? 1 : 0));
            System.arraycopy(characters, i, characters, kept, next - i);
            kept += next - i;
            i = next;
        }
        return kept;
    }
}
