package io.millrace.cleaning.measures;

import io.millrace.cleaning.text.Document;
import io.millrace.cleaning.text.Spans;

/**
 * How much of a text its repeated word sequences make up, for sequences of 2 to 10 words between blanks: shares of the
 * text's characters, after Gopher (Rae et al. 2021, arXiv 2112.11446) as NeMo Curator counts them. A text with fewer
 * words than a sequence has a share of 1.
 */
final class WordSequences {
    private static final int LONGEST_TOP = 4;
    private static final int LONGEST = 10;

    private final double[] shares = new double[LONGEST + 1];
    private final String text;
    private final Spans words;
    /** Code points in the words before each. */
    private final long[] before;

    private WordSequences(String text, Spans words) {
        this.text = text;
        this.words = words;
        before = new long[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            before[i + 1] = before[i] + words.points(i);
        }
    }

    static WordSequences of(Document document) {
        Spans words = WordStatistics.spans(document);
        CharacterCounts characters = CharacterCounts.of(document);
        return document.part(
                WordSequences.class, text -> new WordSequences(text, words).measured(characters.characters()));
    }

    private WordSequences measured(int characters) {
        DistinctStretches numbering = new DistinctStretches(words.chars());
        int[] numbers = new int[words.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = numbering.number(words.start(i), words.end(i));
        }
        Sequences sequences = Sequences.ofOne(numbers, numbering.size());
        for (int length = 2; length <= LONGEST; length++) {
            sequences = sequences.longer();
            shares[length] = words.size() < length ? 1 : share(sequences, length, characters);
        }
        return this;
    }

    private double share(Sequences sequences, int length, int characters) {
        long repeated = length <= LONGEST_TOP ? top(sequences, length) : duplicated(sequences, length);
        return repeated / (double) characters;
    }

    /** Of 2 to 4 words: share of the most frequent sequence; of 5 to 10: share of those that were there before. */
    double share(int length) {
        return shares[length];
    }

    /**
     * Characters of the text that vanish with the most frequent sequence, written with single spaces, wherever it stands.
     * Of several that are equally frequent NeMo Curator takes one by chance; here it is the first of median length.
     */
    private long top(Sequences sequences, int length) {
        int first = new MostFrequent(sequences, index -> points(index, length)).first();
        StringBuilder sequence = new StringBuilder(words.text(first));
        for (int i = first + 1; i < first + length; i++) {
            sequence.append(' ').append(words.text(i));
        }
        return Occurrences.count(text, sequence.toString()) * (points(first, length) + length - 1);
    }

    private long points(int index, int length) {
        return before[index + length] - before[index];
    }

    /** Characters of sequences that occurred before, none counted twice, with the blanks between their words as one each. */
    private long duplicated(Sequences sequences, int length) {
        if (sequences.repeated() == 0) {
            return 0;
        }
        boolean[] seen = new boolean[sequences.limit()];
        long characters = 0;
        int counted = 0;
        for (int i = 0; i < sequences.size(); i++) {
            int number = sequences.number(i);
            if (number != Sequences.UNIQUE && seen[number]) {
                characters += before[i + length] - before[i + counted] + Math.min(length - counted, length - 1);
                counted = length;
            } else if (number != Sequences.UNIQUE) {
                seen[number] = true;
            }
            counted = Math.max(counted - 1, 0);
        }
        return characters;
    }
}
