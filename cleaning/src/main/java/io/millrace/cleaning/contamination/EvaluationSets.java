package io.millrace.cleaning.contamination;

import io.millrace.core.Bytes;
import io.millrace.core.known.KnownKeys;
import io.millrace.core.known.KnownRow;
import java.util.List;
import java.util.Objects;

/** Index files of evaluation sets: their hashes in memory, and the rows that have them where the files lie. For one thread. */
record EvaluationSets(Hashes hashes, List<KnownKeys> indexes) {
    static EvaluationSets of(List<KnownKeys> indexes) {
        return new EvaluationSets(Hashes.of(indexes), indexes);
    }

    boolean contain(long hash) {
        return hashes.contains(hash);
    }

    /** Row id of the first row that has a hash, behind the name of its index: {@code quiz:questions/0/42/0}. */
    String row(long hash) {
        Bytes key = Hashes.key(hash);
        return indexes.stream()
                .map(index -> index.find(key, any -> true))
                .filter(Objects::nonNull)
                .min(KnownRow::compareTo)
                .map(row -> row.origin().rowId(row.sub()))
                .orElseThrow();
    }
}
