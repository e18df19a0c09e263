package io.millrace.cleaning.duplicates;

import io.millrace.cleaning.Days;
import io.millrace.core.Binding;
import io.millrace.core.Bytes;
import io.millrace.core.Example;
import io.millrace.core.FirstSeenStep;
import io.millrace.core.Kind;
import io.millrace.core.Option;
import io.millrace.core.Sample;
import io.millrace.core.StepType;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** Absent texts, and texts without a word, are kept. */
public final class DropSimhashDuplicates implements FirstSeenStep {
    private static final String FIELDS = "text: string, more: string";
    private static final String TEXT = "The quick brown fox jumps over the lazy dog";
    private static final String SHOUTED = "the QUICK brown fox jumps over the lazy dog";
    private static final String OTHER = "the quick brown fox jumps over the lazy cat";

    public static final StepType<Settings> TYPE = StepType.of(
                    "drop_simhash_duplicates", Settings.class, DropSimhashDuplicates::new)
            .summary(
                    "Keeps the earliest of all samples whose texts are nearly the same, by the distance of their SimHash over runs of words; the reject of each later one names it.")
            .rejects(DUPLICATE)
            .example(Example.with("field", "text")
                    .given(FIELDS, TEXT, "a")
                    .after(Duration.ofDays(1), SHOUTED, "b")
                    .rejects(DUPLICATE))
            .example(Example.with("field", "more")
                    .given(FIELDS, TEXT, "a")
                    .after(Duration.ofDays(1), SHOUTED, "b")
                    .gives(TEXT, "a"))
            .example(Example.with("field", "text", "remember_days", 0.5)
                    .given(FIELDS, TEXT, "a")
                    .after(Duration.ofDays(1), SHOUTED, "b")
                    .gives(TEXT, "a"))
            .example(Example.with("field", "text", "ngram_words", 3)
                    .given(FIELDS, TEXT, "a")
                    .after(Duration.ofDays(1), OTHER, "b")
                    .gives(TEXT, "a"))
            .example(Example.with("field", "text", "ngram_words", 3, "max_distance", 8)
                    .given(FIELDS, TEXT, "a")
                    .after(Duration.ofDays(1), OTHER, "b")
                    .rejects(DUPLICATE))
            .example(Example.with("field", "text", "ngram_words", 10, "short_documents", "merge")
                    .given(FIELDS, TEXT, "a")
                    .after(Duration.ofDays(1), OTHER, "b")
                    .rejects(DUPLICATE))
            .example(Example.with("field", "text", "short_documents", "merge")
                    .given(FIELDS, TEXT, "a")
                    .after(Duration.ofDays(1), OTHER, "b")
                    .gives(TEXT, "a"))
            .example(Example.with("field", "text", "ngram_words", 10)
                    .given(FIELDS, TEXT, "a")
                    .after(Duration.ofDays(1), OTHER, "b")
                    .gives(TEXT, "a"))
            .example(Example.with("field", "text", "known", List.of("wiki.index"))
                    .given(FIELDS, TEXT, "a")
                    .knowing(SHOUTED, "b")
                    .rejects(DUPLICATE))
            .example(Example.with("field", "text").given(FIELDS, TEXT, "a").gives(TEXT, "a"));

    public record Settings(
            @Option(doc = "Field that holds the text.") String field,

            @Option(
                    doc = "How long the earliest is remembered, in days of event time.",
                    fallback = "30",
                    min = 0.001,
                    max = 3_650)
            double rememberDays,

            @Option(doc = "How many words a shingle has.", fallback = "6", min = 1, max = 1_000)
            int ngramWords,

            @Option(
                    doc =
                            "In how many of 64 bits two texts may differ. The memory of a text grows with it: 10 keys for 3,"
                                    + " 15 for 4, 45 for 8.",
                    fallback = "4",
                    min = 0,
                    max = HammingTables.FARTHEST)
            int maxDistance,

            @Option(doc = SignatureOptions.SHORT_DOC, fallback = "exact")
            ShortDocuments shortDocuments,

            @Option(doc = KNOWN, fallback = Option.NONE) List<String> known) {}

    private final int index;
    private final Duration horizon;
    private final HammingTables tables;
    private final SimHash hash;
    private final List<String> known;

    DropSimhashDuplicates(Settings settings, Binding binding) {
        index = binding.field("field", settings.field, Kind.STRING);
        horizon = Days.of(settings.rememberDays);
        tables = HammingTables.within(settings.maxDistance, hashed(settings));
        hash = new SimHash(new Shingles(settings.ngramWords, DigestHash.md5(), settings.shortDocuments));
        known = settings.known;
    }

    private static String hashed(Settings settings) {
        return "SimHash (md5) over runs of " + settings.ngramWords + " words between blanks of the lower-cased text, "
                + settings.shortDocuments.recipe();
    }

    @Override
    public List<Bytes> keys(Sample sample) {
        String text = sample.get(index, String.class);
        OptionalLong found = text == null ? OptionalLong.empty() : hash.of(text);
        return found.isEmpty() ? List.of() : tables.keys(found.getAsLong());
    }

    @Override
    public int bucketBytes() {
        return HammingTables.BUCKET_BYTES;
    }

    @Override
    public boolean isAlike(Bytes key, Bytes other) {
        return tables.isAlike(key, other);
    }

    @Override
    public Duration horizon() {
        return horizon;
    }

    @Override
    public List<String> known() {
        return known;
    }

    @Override
    public String recipe() {
        return tables.recipe();
    }
}
