package io.millrace.privacy.find;

/** Marks of HTML and Markdown around a value: {@code <b>}, {@code </td>}, {@code **}, {@code _}. */
public final class Markup {
    private static final int LONGEST_TAG = 64, LONGEST_EMPHASIS = 3;

    private Markup() {}

    /** Whether a tag or a mark of emphasis ends right before the index. */
    public static boolean ends(View view, int index) {
        if (view.look(index - 1) == '>') {
            return isTag(view, index - 1);
        }
        int first = index;
        while (first > index - LONGEST_EMPHASIS && isEmphasis(view.look(first - 1), view.look(index - 1))) {
            first--;
        }
        char before = view.look(first - 1);
        return first < index && !Letters.isWord(before) && !isEmphasis(before, before);
    }

    /** Whether a mark of emphasis begins at the index. */
    public static boolean begins(View view, int index) {
        int last = index;
        while (last < index + LONGEST_EMPHASIS && isEmphasis(view.look(last), view.look(index))) {
            last++;
        }
        char after = view.look(last);
        return last > index && !Letters.isWord(after) && !isEmphasis(after, after);
    }

    private static boolean isEmphasis(char c, char mark) {
        return c == mark && (c == '*' || c == '_');
    }

    private static boolean isTag(View view, int end) {
        for (int at = end - 1; at > end - LONGEST_TAG && at >= 0; at--) {
            char c = view.at(at);
            if (c == '<') {
                char named = view.look(at + 1);
                return at + 1 < end && (named == '/' || Letters.isWord(named) && !Letters.isDigit(named));
            }
            if (c == '>' || c == '\n') {
                return false;
            }
        }
        return false;
    }
}
