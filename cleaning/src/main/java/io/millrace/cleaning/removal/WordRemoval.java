package io.millrace.cleaning.removal;

/** Takes words out of a text; words are parted by spaces, tabs and line feeds, as Data-Juicer parts them. */
final class WordRemoval {
    /** Which words stay. */
    @FunctionalInterface
    interface Rule {
        boolean keeps(String text, int start, int end);
    }

    private final String text;
    private final Rule rule;
    private StringBuilder out;
    private int copied;

    WordRemoval(String text, Rule rule) {
        this.text = text;
        this.rule = rule;
    }

    /** The text without the words that go and the blanks after each, or before it at the end of a line. */
    String kept() {
        for (int start = nextWord(0); start < text.length(); ) {
            int end = wordEnd(start);
            if (!rule.keeps(text, start, end)) {
                cut(start, end);
            }
            start = nextWord(end);
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    private void cut(int start, int end) {
        out = out == null ? new StringBuilder(text.length()) : out;
        out.append(text, copied, start);
        copied = end;
        while (copied < text.length() && isBlank(text.charAt(copied))) {
            copied++;
        }
        if (copied == text.length() || text.charAt(copied) == '\n') {
            int length = out.length();
            while (length > 0 && isBlank(out.charAt(length - 1))) {
                length--;
            }
            out.setLength(length);
        }
    }

    /** The words that stay, one separator between two: a line feed where one was, else a tab where one was, else a space. */
    String merged() {
        out = new StringBuilder(text.length());
        char separator = ' ';
        for (int at = 0; at < text.length(); ) {
            char c = text.charAt(at);
            if (isSeparator(c)) {
                separator = stronger(separator, c);
                at++;
                continue;
            }
            int end = wordEnd(at);
            if (rule.keeps(text, at, end)) {
                if (out.length() > 0) {
                    out.append(separator);
                }
                out.append(text, at, end);
                separator = ' ';
            }
            at = end;
        }
        return out.toString();
    }

    private static char stronger(char one, char other) {
        if (one == '\n' || other == '\n') {
            return '\n';
        }
        return one == '\t' || other == '\t' ? '\t' : ' ';
    }

    private int nextWord(int from) {
        int at = from;
        while (at < text.length() && isSeparator(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int wordEnd(int from) {
        int at = from;
        while (at < text.length() && !isSeparator(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSeparator(char c) {
        return c == '\n' || isBlank(c);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
