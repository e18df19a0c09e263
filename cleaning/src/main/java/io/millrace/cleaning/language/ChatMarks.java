package io.millrace.cleaning.language;

/** Habits of short messages: names and tags, RT, faces made of punctuation, written laughter. */
final class ChatMarks {
    private ChatMarks() {}

    /** Puts a blank for each {@code @name} and {@code #tag}, up to the next white space. */
    static int eraseNames(char[] characters, int length) {
        int kept = 0;
        int i = 0;
        while (i < length) {
            boolean starts = characters[i] == '#' || characters[i] == '@';
            int end = i + 1;
            while (starts && end < length && !Runs.isBlank(characters[end])) {
                end++;
            }
            characters[kept++] = end > i + 1 ? ' ' : characters[i];
            i = end;
        }
        return kept;
    }

    /** Puts a blank for each run of {@code RT} before a blank or colon that starts a word. */
    static int eraseRepostMarks(char[] characters, int length) {
        int kept = 0;
        int i = 0;
        boolean inWord = false;
        while (i < length) {
            int end = inWord || i > 0 && characters[i - 1] == '_' ? i : repostEnd(characters, i, length);
            int last = Math.max(end - 1, i);
            inWord = isOfWord(characters[last], inWord);
            characters[kept++] = end > i ? ' ' : characters[i];
            i = last + 1;
        }
        return kept;
    }

    private static int repostEnd(char[] characters, int from, int length) {
        int end = from;
        while (end + 2 < length
                && lower(characters[end]) == 'r'
                && lower(characters[end + 1]) == 't'
                && (characters[end + 2] == ' ' || characters[end + 2] == ':')) {
            end += 3;
        }
        return end;
    }

    /** Letters and digits, and the marks above and below them. */
    private static boolean isOfWord(char c, boolean followsWord) {
        return Character.isLetterOrDigit(c) || followsWord && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Puts a blank for each {@code :-)} and its kin, of which the model takes {@code xp} in a word to be one. */
    static int eraseFaces(char[] characters, int length) {
        int kept = 0;
        int i = 0;
        while (i < length) {
            int end = faceEnd(characters, i, length);
            characters[kept++] = end > i ? ' ' : characters[i];
            i = Math.max(end, i + 1);
        }
        return kept;
    }

    private static int faceEnd(char[] characters, int from, int length) {
        char eyes = lower(characters[from]);
        if (eyes != ':' && eyes != ';' && eyes != 'x') {
            return from;
        }
        int mouth = from + (from + 1 < length && characters[from + 1] == '-' ? 2 : 1);
        return mouth < length && "()dop".indexOf(lower(characters[mouth])) >= 0 ? mouth + 1 : from;
    }

    /** Shortens laughter such as {@code jajajaja} to two syllables. */
    static int shortenLaughter(char[] characters, int length) {
        int kept = 0;
        int i = 0;
        while (i < length) {
            int vowels = end(characters, i, length, "hj");
            int syllable = vowels > i ? end(characters, vowels, length, "aieou") : i;
            int end = syllable > vowels ? laughterEnd(characters, vowels - 1, syllable, length) : syllable;
            if (vowels > i && end > syllable) {
                char consonant = characters[vowels - 1];
                char vowel = characters[syllable - 1];
                characters[kept++] = consonant;
                characters[kept++] = vowel;
                characters[kept++] = consonant;
                characters[kept++] = vowel;
                i = end;
            } else {
                int next = Math.max(vowels, i + 1);
                System.arraycopy(characters, i, characters, kept, next - i);
                kept += next - i;
                i = next;
            }
        }
        return kept;
    }

    /** The end of the last syllable like that before a position, or that position. */
    private static int laughterEnd(char[] characters, int consonant, int from, int length) {
        String first = String.valueOf(lower(characters[consonant]));
        String second = String.valueOf(lower(characters[from - 1]));
        int end = from;
        while (true) {
            int vowels = end(characters, end, length, first);
            int next = vowels > end ? end(characters, vowels, length, second) : vowels;
            if (next == vowels) {
                return end;
            }
            end = next;
        }
    }

    private static int end(char[] characters, int from, int length, String set) {
        int end = from;
        while (end < length && set.indexOf(lower(characters[end])) >= 0) {
            end++;
        }
        return end;
    }

    /** Lower case of ASCII letters only. */
    static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
    }
}
