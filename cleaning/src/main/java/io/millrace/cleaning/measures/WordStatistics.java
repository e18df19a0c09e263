package io.millrace.cleaning.measures;

import io.millrace.cleaning.text.Characters;
import io.millrace.cleaning.text.Document;
import io.millrace.cleaning.text.Spans;
import io.millrace.cleaning.text.Tokenization;
import io.millrace.cleaning.text.Tokenization.Kind;
import io.millrace.cleaning.text.Tokenizer;
import java.util.Arrays;
import java.util.Set;

/** What stands in the words of a text, which are separated by blanks. Lengths are in code points. */
final class WordStatistics {
    private static final Tokenizer BLANKS = new Tokenization(Kind.WHITESPACE, null).open();
    private static final Set<String> ELLIPSES = Set.of("...", "[...]", "\u2026", "(...)", "[\u2026]", "-\u00bb");
    private static final String ELLIPSIS_STARTS = ".[\u2026(-";
    private static final int LONGEST_ELLIPSIS = 5;
    private static final int LONGEST_COMMON = 4;
    private static final long[] COMMON = common("the", "be", "to", "of", "and", "that", "have", "with");

    private final Spans words;
    private long characters;
    private int longest;
    private int symbols;
    private int alphabetic;
    private int common;

    private WordStatistics(Spans words) {
        this.words = words;
    }

    static Spans spans(Document document) {
        return document.words(BLANKS);
    }

    static WordStatistics of(Document document) {
        Spans spans = spans(document);
        return document.part(WordStatistics.class, text -> of(spans));
    }

    private static WordStatistics of(Spans spans) {
        WordStatistics words = new WordStatistics(spans);
        for (int i = 0; i < spans.size(); i++) {
            words.add(spans.start(i), spans.end(i));
        }
        return words;
    }

    private static long[] common(String... words) {
        return Arrays.stream(words)
                .mapToLong(word -> packed(word.toCharArray(), 0, word.length()))
                .sorted()
                .toArray();
    }

    /** Up to four characters as one number. */
    private static long packed(char[] chars, int start, int end) {
        long packed = 0;
        for (int i = start; i < end; i++) {
            packed = packed << Character.SIZE | chars[i];
        }
        return packed;
    }

    private void add(int start, int end) {
        char[] chars = words.chars();
        int length = Character.codePointCount(chars, start, end - start);
        characters += length;
        longest = Math.max(longest, length);
        symbols += isSymbol(start, end, length) ? 1 : 0;
        alphabetic += isAlphabetic(start, end) ? 1 : 0;
        common += isCommon(start, end) ? 1 : 0;
    }

    private boolean isCommon(int start, int end) {
        char[] chars = words.chars();
        return end - start <= LONGEST_COMMON
                && chars[start] >= 'a'
                && Arrays.binarySearch(COMMON, packed(chars, start, end)) >= 0;
    }

    /** An ellipsis, or a word of which more than half, counted in runs, is {@code #}. */
    private boolean isSymbol(int start, int end, int length) {
        return runsOfHashes(start, end) > 0.5 * length
                || end - start <= LONGEST_ELLIPSIS
                        && ELLIPSIS_STARTS.indexOf(words.chars()[start]) >= 0
                        && ELLIPSES.contains(new String(words.chars(), start, end - start));
    }

    private int runsOfHashes(int start, int end) {
        char[] chars = words.chars();
        int runs = 0;
        for (int i = start; i < end; i++) {
            runs += chars[i] == '#' && (i == start || chars[i - 1] != '#') ? 1 : 0;
        }
        return runs;
    }

    private boolean isAlphabetic(int start, int end) {
        int at = start;
        while (at < end) {
            int c = Character.codePointAt(words.chars(), at, end);
            if (Characters.isAlphabetic(c)) {
                return true;
            }
            at += Character.charCount(c);
        }
        return false;
    }

    int count() {
        return words.size();
    }

    /** Length of the longest; not a number where there are none. */
    double longest() {
        return count() == 0 ? Double.NaN : longest;
    }

    /** Not a number where there are no words. */
    double meanLength() {
        return characters / (double) count();
    }

    double symbolShare() {
        return symbols / (double) count();
    }

    /** Share of the words that hold an alphabetic character. */
    double alphabeticShare() {
        return alphabetic / (double) count();
    }

    /** How many are one of the most common English words, in lower case. */
    int common() {
        return common;
    }
}
