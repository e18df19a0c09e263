package io.millrace.cleaning.quality;

import io.millrace.cleaning.Rules;
import io.millrace.cleaning.text.Characters;
import io.millrace.core.Binding;
import java.util.List;

/** What the rules of C4 say of one line. */
final class C4Rules {
    static final String LOREM_IPSUM = "lorem_ipsum";
    static final String CURLY_BRACKET = "curly_bracket";
    static final String LONG_WORD = "too_long_word";
    static final String CITATION = "citation";
    static final String NO_END = "no_terminal_punc";
    static final String FEW_WORDS = "too_few_words";
    static final String JAVASCRIPT = "javascript";
    static final String POLICY = "policy";

    /** The name of no rule. */
    static final String NONE = "none";

    private static final List<String> LINE_RULES =
            List.of(LONG_WORD, CITATION, NO_END, FEW_WORDS, JAVASCRIPT, POLICY, NONE);

    private final int longestWord;
    private final int fewestWords;
    private final boolean removesCitations;
    private final boolean needsEnd;
    private final int rejecting;
    private final int dropping;

    C4Rules(KeepByC4Quality.Settings settings, Rules rules, Binding binding) {
        Rules lines = Rules.of("line_rules", settings.lineRules(), LINE_RULES, binding);
        longestWord = lines.has(LONG_WORD) ? settings.maxWordCharacters() : Integer.MAX_VALUE;
        fewestWords = lines.has(FEW_WORDS) ? settings.minLineWords() : 0;
        removesCitations = lines.has(CITATION);
        needsEnd = lines.has(NO_END);
        rejecting = (rules.has(LOREM_IPSUM) ? LinePhrases.LOREM_IPSUM : 0)
                | (rules.has(CURLY_BRACKET) ? LinePhrases.CURLY_BRACKET : 0);
        dropping = (lines.has(JAVASCRIPT) ? LinePhrases.JAVASCRIPT : 0) | (lines.has(POLICY) ? LinePhrases.POLICY : 0);
    }

    boolean removesCitations() {
        return removesCitations;
    }

    /** How many words stand between blanks there; -1 if one of them is too long. */
    int words(char[] chars, int start, int end) {
        int words = 0;
        int first = start;
        for (int i = start; i <= end; i++) {
            if (i == end || Characters.isSpace(chars[i])) {
                if (i - first > longestWord && Character.codePointCount(chars, first, i - first) > longestWord) {
                    return -1;
                }
                words += i > first ? 1 : 0;
                first = i + 1;
            }
        }
        return words;
    }

    /** Whether the line has too few words, or no mark at its end. */
    boolean isTooPlain(int words, char[] chars, int start, int end) {
        return words < fewestWords || needsEnd && !isEnded(chars, start, end);
    }

    private static boolean isEnded(char[] chars, int start, int end) {
        if (start == end) {
            return false;
        }
        return switch (chars[end - 1]) {
            case '?', '!', '"', '\'' -> true;
            case '.' -> end - start < 3 || chars[end - 2] != '.' || chars[end - 3] != '.';
            default -> false;
        };
    }

    /** Why the text is rejected for a line with these phrases, or null; a line that is dropped first rejects nothing. */
    String reason(int phrases) {
        int found = phrases & rejecting;
        if ((found & LinePhrases.LOREM_IPSUM) != 0) {
            return LOREM_IPSUM;
        }
        boolean isDropped = (phrases & dropping & LinePhrases.JAVASCRIPT) != 0;
        return (found & LinePhrases.CURLY_BRACKET) != 0 && !isDropped ? CURLY_BRACKET : null;
    }

    /** Whether a line with these phrases goes. */
    boolean drops(int phrases) {
        return (phrases & dropping) != 0;
    }
}
