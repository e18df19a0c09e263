package io.millrace.cleaning.duplicates;

import io.millrace.cleaning.text.Document;
import io.millrace.cleaning.text.Spans;
import io.millrace.cleaning.text.Tokenizer;
import java.util.Arrays;
import java.util.function.Function;

/**
 * MinHash of a text: for each of many hash functions the least value over its shingles. For one thread.
 *
 * @param words the words of a text
 * @param empty what each function gives for a text without shingles, where such a text has a signature
 */
record Signature(Function<String, Spans> words, Shingles shingles, Permutations permutations, long empty) {
    private static final long[] NONE = {};
    private static final int BITS_OF_DATA_JUICER = 32;

    /** As datatrove has it: shingles of the words of the simplified text. */
    static Signature ofDatatrove(Tokenizer tokenizer, Shingles shingles, int size, int seed) {
        Permutations permutations = Permutations.oneByOne(size, seed);
        return new Signature(
                text -> shingles.ofFew(Document.of(text).simplifiedWords(tokenizer), text),
                shingles,
                permutations,
                Permutations.PRIME);
    }

    /** As Data-Juicer has it: shingles of what stands between blanks in the lower-cased text. */
    static Signature ofDataJuicer(Shingles shingles, int size, int seed) {
        return new Signature(
                BetweenBlanks::lowercase, shingles, Permutations.inTurn(size, seed), (1L << BITS_OF_DATA_JUICER) - 1);
    }

    /** One number for each function, in order; none if the text has no signature. */
    long[] of(String text) {
        long[] minima = new long[permutations.size()];
        Arrays.fill(minima, empty);
        boolean isThere =
                shingles.each(words.apply(text), (hashes, count) -> permutations.lower(minima, hashes, count));
        return isThere ? minima : NONE;
    }
}
