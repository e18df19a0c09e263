package io.millrace.cleaning.duplicates;

import io.millrace.cleaning.text.Characters;
import io.millrace.cleaning.text.LowerCase;
import java.util.Arrays;
import java.util.List;

/** Which lines of a text are compared, and in which form: the rules of Data-Juicer's {@code document_line_deduplicator}. */
record ComparedLines(DropRepeatedLines.Settings settings) {
    private static final String BRACKETS = "{}[]();";
    /** Letters beyond ASCII that are letters of tags to a pattern of Python that ignores case. */
    private static final String OTHER_TAG_LETTERS = "\u0130\u0131\u017F\u212A";

    Pieces of(String text) {
        List<String> written = Arrays.asList(text.split("\n", -1));
        return new Pieces(written, written.stream().map(this::compared).toList(), "\n");
    }

    /** How lines are compared, in words. */
    String recipe() {
        String recipe = "first 16 bytes of the SHA-256 of lines of at least " + settings.minChars() + " characters";
        recipe += settings.keepMarkup() ? " that are no markup" : "";
        recipe += settings.ignoreCase() ? ", whatever the case" : "";
        return recipe + (settings.ignoreSpecialCharacters() ? ", without blanks, digits and punctuation" : "");
    }

    private String compared(String line) {
        String stripped = Characters.strip(line);
        if (stays(stripped)) {
            return "";
        }
        String form = settings.ignoreCase() ? LowerCase.of(stripped) : stripped;
        return settings.ignoreSpecialCharacters() ? withoutSpecials(form) : form;
    }

    private static String withoutSpecials(String line) {
        StringBuilder left = new StringBuilder(line.length());
        line.codePoints()
                .filter(point -> !Characters.isSpace(point) && !AlikeTexts.isIgnored(point))
                .forEach(left::appendCodePoint);
        return left.toString();
    }

    private boolean stays(String stripped) {
        return stripped.codePointCount(0, stripped.length()) < settings.minChars()
                || settings.keepMarkup() && isMarkup(stripped);
    }

    private static boolean isMarkup(String stripped) {
        return stripped.startsWith("#")
                || stripped.startsWith("\\begin{")
                || stripped.startsWith("\\end{")
                || isTag(stripped)
                || stripped.chars().allMatch(c -> BRACKETS.indexOf(c) >= 0);
    }

    private static boolean isTag(String stripped) {
        int name = stripped.startsWith("</") ? 2 : 1;
        if (!stripped.startsWith("<") || stripped.length() <= name) {
            return false;
        }
        char c = stripped.charAt(name);
        int end = stripped.indexOf('>', name);
        boolean isNamed = c < 0x80 ? Characters.isLetter(c) : OTHER_TAG_LETTERS.indexOf(c) >= 0;
        return isNamed && (end < 0 || end == stripped.length() - 1);
    }
}
