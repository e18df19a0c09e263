package io.millrace.cleaning.removal;

import io.millrace.cleaning.text.RegexCharacters;
import java.util.function.IntPredicate;

/**
 * Writes a pattern so that RE2, whose {@code \d}, {@code \w} and {@code \s} are those of ASCII, takes them as Unicode has
 * them (UTS 18), as Python does. Within brackets too; their complements are spelled out as ranges.
 */
final class UnicodeClasses {
    private static final String SPACES = "\\x{9}-\\x{d}\\x{85}\\p{Z}";
    private static final String WORDS = ranges(RegexCharacters::isWord);
    private static final String NO_WORDS = ranges(point -> !RegexCharacters.isWord(point));
    private static final String NO_SPACES = ranges(point -> point > 0xFFFF || !RegexCharacters.isSpace((char) point));

    private UnicodeClasses() {}

    static String in(String pattern) {
        StringBuilder out = new StringBuilder();
        boolean bracket = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && pattern.startsWith("\\Q", i)) {
                int end = pattern.indexOf("\\E", i);
                out.append(pattern, i, end < 0 ? pattern.length() : end + 2);
                i = end < 0 ? pattern.length() : end + 1;
            } else if (c == '\\' && i + 1 < pattern.length()) {
                out.append(escape(pattern.charAt(++i), bracket));
            } else {
                out.append(c);
                bracket = bracket ? c != ']' || isFirst(pattern, i) : c == '[';
            }
        }
        return out.toString();
    }

    /** A closing bracket is a character like others where it is the first of its class. */
    private static boolean isFirst(String pattern, int index) {
        return pattern.startsWith("[", index - 1) || pattern.startsWith("[^", index - 2);
    }

    private static String escape(char name, boolean bracket) {
        String inside = inside(name);
        return inside == null ? "\\" + name : bracket ? inside : "[" + inside + "]";
    }

    private static String inside(char name) {
        return switch (name) {
            case 'd' -> "\\p{Nd}";
            case 'D' -> "\\P{Nd}";
            case 's' -> SPACES;
            case 'S' -> NO_SPACES;
            case 'w' -> WORDS;
            case 'W' -> NO_WORDS;
            default -> null;
        };
    }

    private static String ranges(IntPredicate holds) {
        StringBuilder out = new StringBuilder();
        int point = 0;
        while (point <= Character.MAX_CODE_POINT) {
            int end = point;
            while (end <= Character.MAX_CODE_POINT && holds.test(end)) {
                end++;
            }
            if (end > point) {
                out.append(String.format("\\x{%x}-\\x{%x}", point, end - 1));
            }
            point = end + 1;
        }
        return out.toString();
    }
}
