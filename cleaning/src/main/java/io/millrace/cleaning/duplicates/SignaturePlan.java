package io.millrace.cleaning.duplicates;

import io.millrace.cleaning.text.Tokenization;
import io.millrace.core.Binding;
import java.util.Locale;

/**
 * What is known of MinHash signatures before the step runs.
 *
 * @param tokenization null for {@code data_juicer}
 */
record SignaturePlan(SignatureOptions options, Tokenization tokenization) {
    private static final int MOST = 10_000;
    private static final int SHA1_BYTES = 4;

    /** Tells mistakes through the binding. */
    static SignaturePlan of(SignatureOptions options, Binding binding) {
        SignaturePlan plan = new SignaturePlan(options, tokenization(options, binding));
        if (plan.size() > MOST) {
            binding.problem("bands", "times rows_per_band are " + plan.size() + "; at most " + MOST + " are allowed");
        }
        if (!plan.isDatatrove() && options.hash() != null) {
            binding.problem("hash", "is for the signature datatrove only; data_juicer has one of its own");
        }
        return plan;
    }

    private static Tokenization tokenization(SignatureOptions options, Binding binding) {
        if (options.signature() == SignatureOptions.Curator.DATATROVE) {
            return new Tokenization(orElse(options.tokenizer(), Tokenization.Kind.UNICODE), null);
        }
        if (options.tokenizer() != null) {
            binding.problem("tokenizer", "is for the signature datatrove only; data_juicer splits texts at blanks");
        }
        return null;
    }

    private static <T> T orElse(T given, T fallback) {
        return given == null ? fallback : given;
    }

    private boolean isDatatrove() {
        return options.signature() == SignatureOptions.Curator.DATATROVE;
    }

    int bands() {
        return orElse(options.bands(), 25);
    }

    int rows() {
        return orElse(options.rowsPerBand(), isDatatrove() ? 9 : 10);
    }

    private int size() {
        return bands() * rows();
    }

    /** What the keys of bands are made of, in words. */
    String recipe() {
        String hash = isDatatrove() ? lower(orElse(options.hash(), SignatureOptions.Hash.XXHASH)) + ", " : "";
        String words = isDatatrove()
                ? " words (" + tokenization.recipe() + ") of the simplified text, "
                : " words between blanks of the lower-cased text, ";
        return "first 16 bytes of the SHA-256 of each of " + bands() + " bands of " + rows() + " rows of MinHash ("
                + lower(options.signature()) + ", " + hash + "seed " + seed() + ") over runs of " + options.ngramWords()
                + words + options.shortDocuments().recipe();
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private long seed() {
        return orElse(options.seed(), isDatatrove() ? 1L : 42L);
    }

    /** To be called where the step runs. */
    Signature open() {
        int seed = (int) seed();
        Shingles shingles = new Shingles(options.ngramWords(), hash(), options.shortDocuments());
        return isDatatrove()
                ? Signature.ofDatatrove(tokenization.open(), shingles, size(), seed)
                : Signature.ofDataJuicer(shingles, size(), seed);
    }

    private ShingleHash hash() {
        if (!isDatatrove()) {
            return DigestHash.sha1(SHA1_BYTES);
        }
        return options.hash() == SignatureOptions.Hash.SHA1 ? DigestHash.sha1(Long.BYTES) : new XxHash64();
    }
}
