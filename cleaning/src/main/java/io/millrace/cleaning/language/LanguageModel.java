package io.millrace.cleaning.language;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A maximum entropy model of languages. Read once per process, unchanging, for any number of threads.
 *
 * @param grams the n-grams that the model knows
 * @param weights what each of them says
 * @param codes for each language of the model, its position in {@link LanguageCodes#ALL}
 */
@SuppressWarnings("ArrayRecordComponent") // compared with nothing
record LanguageModel(GramTable grams, Weights weights, int[] codes) {
    /** Loaded by the first who asks. */
    private static final class Held {
        static final LanguageModel MODEL = read();

        private static LanguageModel read() {
            try {
                return ModelFile.read();
            } catch (IOException broken) {
                throw new UncheckedIOException("the language model cannot be read", broken);
            }
        }
    }

    static LanguageModel held() {
        return Held.MODEL;
    }
}
