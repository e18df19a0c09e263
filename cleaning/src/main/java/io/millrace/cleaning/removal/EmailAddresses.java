package io.millrace.cleaning.removal;

/**
 * The e-mail addresses of a text as Data-Juicer finds them: {@code [A-Za-z0-9.\-+_]+@[a-z0-9.\-+_]+\.[a-z]+}. The domain
 * is lower case only. Each sign {@code @} is looked at once, so time is linear.
 */
final class EmailAddresses implements Matches {
    private final String text;
    private int start;
    private int end;

    EmailAddresses(String text) {
        this.text = text;
    }

    @Override
    public boolean next() {
        for (int at = text.indexOf('@', end); at >= 0; at = text.indexOf('@', at + 1)) {
            int first = localStart(at);
            int last = first < at ? domainEnd(at + 1) : -1;
            if (last >= 0) {
                start = first;
                end = last;
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

    private int localStart(int at) {
        int first = at;
        while (first > end && isLocal(text.charAt(first - 1))) {
            first--;
        }
        return first;
    }

    /** End after the letters behind the last dot of the domain that has any, or -1. */
    private int domainEnd(int first) {
        int last = first;
        while (last < text.length() && isDomain(text.charAt(last))) {
            last++;
        }
        for (int dot = last - 2; dot > first; dot--) {
            if (text.charAt(dot) == '.' && isLower(text.charAt(dot + 1))) {
                return lettersEnd(dot + 1);
            }
        }
        return -1;
    }

    private int lettersEnd(int first) {
        int last = first;
        while (last < text.length() && isLower(text.charAt(last))) {
            last++;
        }
        return last;
    }

    private static boolean isLocal(char c) {
        return c >= 'A' && c <= 'Z' || isDomain(c);
    }

    private static boolean isDomain(char c) {
        return isLower(c) || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == '_';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }
}
