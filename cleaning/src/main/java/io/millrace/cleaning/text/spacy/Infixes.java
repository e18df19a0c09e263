package io.millrace.cleaning.text.spacy;

/** Where a chunk is split within: spaCy 3.8's infix rules for English. */
final class Infixes {
    private static final int ALPHA = CharacterClasses.ALPHA;
    private static final int LONGEST_HYPHEN = 3;

    private Infixes() {}

    /** Length of what splits the stretch at a position, 0 for nothing. */
    static int length(char[] chars, int start, int position, int end) {
        char c = chars[position];
        return switch (c) {
            case '.' -> stops(chars, start, position, end);
            case '…' -> 1;
            case ',' -> isBetween(chars, start, position, end) ? 1 : 0;
            case ':', '<', '>', '=', '/' ->
                isLetter(chars, position + 1, end) && isAfterWord(chars, start, position) ? 1 : 0;
            case '+', '*', '^' -> isSign(chars, start, position, end) ? 1 : 0;
            case '-', '–', '—', '~' -> isSign(chars, start, position, end) ? 1 : hyphen(chars, start, position, end);
            default -> icon(chars, position, end);
        };
    }

    private static int icon(char[] chars, int position, int end) {
        if ((CharacterClasses.at(chars, position, end) & CharacterClasses.ICON) == 0) {
            return 0;
        }
        return Character.isHighSurrogate(chars[position]) ? 2 : 1;
    }

    /** Two and more full stops always, one between a small and a capital letter. */
    private static int stops(char[] chars, int start, int position, int end) {
        int stops = Affixes.stopsFrom(chars, position, end);
        if (stops > 1) {
            return stops;
        }
        int before = CharacterClasses.before(chars, start, position);
        int after = CharacterClasses.at(chars, position + 1, end);
        return (before & (CharacterClasses.LOWER | CharacterClasses.QUOTE)) != 0
                        && (after & (CharacterClasses.UPPER | CharacterClasses.QUOTE)) != 0
                ? 1
                : 0;
    }

    private static boolean isBetween(char[] chars, int start, int position, int end) {
        return isLetter(chars, position + 1, end) && (CharacterClasses.before(chars, start, position) & ALPHA) != 0;
    }

    private static boolean isLetter(char[] chars, int position, int end) {
        return (CharacterClasses.at(chars, position, end) & ALPHA) != 0;
    }

    private static boolean isAfterWord(char[] chars, int start, int position) {
        return position > start
                && (CharacterClasses.isDigit(chars[position - 1])
                        || (CharacterClasses.before(chars, start, position) & ALPHA) != 0);
    }

    /** An operator between digits, or before a minus sign. */
    private static boolean isSign(char[] chars, int start, int position, int end) {
        if (chars[position] > '^' || position == start || position + 1 == end) {
            return false;
        }
        char next = chars[position + 1];
        return CharacterClasses.isDigit(chars[position - 1]) && (CharacterClasses.isDigit(next) || next == '-');
    }

    /** A dash, or two or three hyphens, or two long dashes, before a letter. */
    private static int hyphen(char[] chars, int start, int position, int end) {
        if (!isAfterWord(chars, start, position)) {
            return 0;
        }
        char c = chars[position];
        int longest = c == '-' ? LONGEST_HYPHEN : c == '—' ? 2 : 1;
        int length = 1;
        while (length < longest && position + length < end && chars[position + length] == c) {
            length++;
        }
        return isLetter(chars, position + length, end) ? length : 0;
    }
}
