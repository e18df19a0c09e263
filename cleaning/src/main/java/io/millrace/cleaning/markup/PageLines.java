package io.millrace.cleaning.markup;

/** Lines of readable text as they come from a page: runs of blanks become one space, empty lines none. */
final class PageLines {
    private final StringBuilder out = new StringBuilder();
    private boolean lineEnded;
    private boolean blank;
    private String prefix = "";

    /** Ends the line, unless it is empty. */
    void endLine() {
        lineEnded = out.length() > 0;
        blank = false;
        prefix = "";
    }

    /** Stands before the next text of this line, if there is any. */
    void prefix(String mark) {
        prefix = mark;
    }

    /** Parts what comes next from what stands on this line. */
    void tab() {
        if (!lineEnded && out.length() > 0) {
            prefix = "\t";
            blank = false;
        }
    }

    void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                blank = true;
            } else {
                begin();
                out.append(c);
            }
        }
    }

    /** Keeps blanks and line feeds as they are, as {@code pre} does. */
    void verbatim(String text) {
        if (!text.isEmpty()) {
            begin();
            out.append(text);
        }
    }

    private void begin() {
        if (lineEnded) {
            out.append('\n');
            lineEnded = false;
        } else if (blank && prefix.isEmpty() && out.length() > 0 && !isBlank(out.charAt(out.length() - 1))) {
            out.append(' ');
        }
        blank = false;
        out.append(prefix);
        prefix = "";
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == 0xA0;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
