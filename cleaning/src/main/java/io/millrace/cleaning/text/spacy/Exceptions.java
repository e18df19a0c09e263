package io.millrace.cleaning.text.spacy;

import io.millrace.cleaning.text.Spans;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chunks that no rule splits: they are one word, or several that are listed. Immutable once loaded. */
final class Exceptions {
    static final Exceptions NONE = new Exceptions(Map.of());
    static final Exceptions ENGLISH = new Exceptions(ExceptionList.read());

    private final Map<String, List<String>> words;
    private final TextTable numbers = new TextTable();
    private final List<int[]> lengths = new ArrayList<>();

    private Exceptions(Map<String, List<String>> words) {
        this.words = words;
        words.forEach((text, parts) -> {
            numbers.put(0, text, lengths.size());
            lengths.add(parts.stream().mapToInt(String::length).toArray());
        });
    }

    /** Lengths of the words that the stretch consists of; null if it is no exception. */
    int[] find(char[] chars, int start, int end) {
        int number = numbers.get(0, chars, start, end);
        return number < 0 ? null : lengths.get(number);
    }

    /** Adds the words that begin at a position, one after the other. */
    static void add(int start, int[] lengths, Spans.Builder words) {
        int position = start;
        for (int length : lengths) {
            words.add(position, position + length);
            position += length;
        }
    }

    /** Every exception with its words. */
    Map<String, List<String>> words() {
        return new HashMap<>(words);
    }
}
