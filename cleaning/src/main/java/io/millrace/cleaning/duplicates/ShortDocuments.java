package io.millrace.cleaning.duplicates;

import java.util.Locale;

/** What becomes of documents of fewer words than a shingle has. */
enum ShortDocuments {
    /** All their words are one shingle: only those of equal words, numbers and signs are alike. */
    EXACT,
    /** They have no shingles and no signature: each is kept, as datatrove does. */
    KEEP,
    /** They have no shingles and one signature: all are alike, as Data-Juicer has it. */
    MERGE;

    /** In words, for the recipe of keys. */
    String recipe() {
        return "shorter ones: " + name().toLowerCase(Locale.ROOT);
    }
}
