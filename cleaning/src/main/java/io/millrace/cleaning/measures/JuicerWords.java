package io.millrace.cleaning.measures;

import io.millrace.cleaning.text.Document;
import io.millrace.cleaning.text.LowerCase;
import io.millrace.cleaning.text.SpecialCharacters;
import java.util.Arrays;
import java.util.Set;

/**
 * The words of a text as Data-Juicer refines them: between spaces, tabs and line feeds, in lower case, without special
 * characters at their ends; what is nothing else is no word.
 */
final class JuicerWords {
    private static final int SEQUENCE = 10;

    private final char[] chars;
    private final DistinctStretches distinct;
    private int[] words;
    private int size;

    private JuicerWords(char[] chars) {
        this.chars = chars;
        distinct = new DistinctStretches(chars);
        words = new int[1 + chars.length / 4];
    }

    static JuicerWords of(Document document) {
        return document.part(
                JuicerWords.class, text -> new JuicerWords(LowerCase.of(text).toCharArray()).taken());
    }

    private JuicerWords taken() {
        int start = 0;
        for (int i = 0; i <= chars.length; i++) {
            if (i == chars.length || isSeparator(chars[i])) {
                add(start, i);
                start = i + 1;
            }
        }
        return this;
    }

    static boolean isSeparator(char c) {
        return c == ' ' || c == '\n' || c == '\t';
    }

    private void add(int start, int end) {
        int first = start;
        while (first < end && SpecialCharacters.isSpecial(Character.codePointAt(chars, first, end))) {
            first += Character.charCount(Character.codePointAt(chars, first, end));
        }
        int last = end;
        while (first < last && SpecialCharacters.isSpecial(Character.codePointBefore(chars, last, first))) {
            last -= Character.charCount(Character.codePointBefore(chars, last, first));
        }
        if (first < last) {
            words = size == words.length ? Arrays.copyOf(words, 2 * size) : words;
            words[size++] = distinct.number(first, last);
        }
    }

    /** Share of the words that are listed; 0 where there are none. */
    double share(Set<String> listed) {
        boolean[] isListed = new boolean[distinct.size()];
        for (int i = 0; i < isListed.length; i++) {
            isListed[i] = listed.contains(distinct.text(i));
        }
        int found = 0;
        for (int i = 0; i < size; i++) {
            found += isListed[words[i]] ? 1 : 0;
        }
        return size == 0 ? 0 : found / (double) size;
    }

    /** Share of the sequences of 10 words that occur more than once; 0 where there are none. */
    double repeatedShare() {
        Sequences sequences = Sequences.of(SEQUENCE, Arrays.copyOf(words, size), distinct.size());
        return sequences.size() == 0 ? 0 : sequences.repeated() / (double) sequences.size();
    }
}
