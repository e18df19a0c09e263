package io.millrace.cleaning.duplicates;

import io.millrace.cleaning.text.Tokenization;

/** The options of all steps that make MinHash signatures. */
interface SignatureOptions {
    String KIND_DOC =
            "Whose signatures: datatrove (words of the simplified text; its own pipelines have 14 bands of 8 rows), or"
                    + " data_juicer (what stands between blanks in lower case, 25 bands of 10 rows, 32 bits).";
    String TOKENIZER_DOC = Tokenization.DOC + " Unless given unicode; not for data_juicer.";
    String NGRAM_DOC = "How many words a shingle has.";
    String BANDS_DOC = "Number of bands; texts are near duplicates if they agree in all rows of one. Unless given 25.";
    String ROWS_DOC = "Hash functions in a band. Unless given 9, with data_juicer 10.";
    String HASH_DOC = "Hash of a shingle: xxhash, or sha1. Unless given xxhash; not for data_juicer.";
    String SEED_DOC = "Seed of the hash functions. Unless given 1, with data_juicer 42.";
    String SHORT_DOC =
            "Texts of fewer words than a shingle: exact (alike if all words, numbers and signs are equal), keep (never alike, as"
                    + " datatrove has it), or merge (all of them alike, as Data-Juicer has it).";

    /** The longest seed, an unsigned number of 32 bits. */
    double LAST_SEED = 0xFFFF_FFFFL;

    int MOST = 1_000;

    /** Whose signatures. */
    enum Curator {
        DATATROVE,
        DATA_JUICER
    }

    /** Hashes of shingles, 64 bits of them. */
    enum Hash {
        XXHASH,
        SHA1
    }

    Tokenization.Kind tokenizer();

    int ngramWords();

    Integer bands();

    Integer rowsPerBand();

    Hash hash();

    Long seed();

    ShortDocuments shortDocuments();

    Curator signature();
}
