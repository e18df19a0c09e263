package io.millrace.cleaning.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.cleaning.golden.Golden;
import io.millrace.cleaning.golden.Hashes;
import io.millrace.core.Bytes;
import io.millrace.core.FirstSeenStep;
import io.millrace.core.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exact duplicates, SimHash and repeated lines against what datatrove and Data-Juicer decide. */
class DuplicatesGoldenTest {
    @ParameterizedTest
    @CsvSource({
        "exact_dedup, false, false, false",
        "dj_document_deduplicator, false, true, false",
        "dj_document_deduplicator_lower_nonchar, true, true, true"
    })
    void exactDuplicates(String operation, boolean ignoreCase, boolean ignoreBlankEnds, boolean ignoreNonCharacters) {
        String[] left = Corpus.left(
                DropExactDuplicates.TYPE,
                "ignore_case",
                ignoreCase,
                "ignore_blank_ends",
                ignoreBlankEnds,
                "ignore_non_characters",
                ignoreNonCharacters);
        assertThat(kept(left)).isEqualTo(kept(operation));
    }

    private static List<String> kept(String... left) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < left.length; i++) {
            if (left[i] != null) {
                kept.add(Corpus.ids().get(i));
            }
        }
        return kept;
    }

    private static List<String> kept(String operation) {
        return Golden.decisions(operation).stream()
                .filter(line -> line.get("kept").asBoolean())
                .map(line -> line.get("id").asText())
                .toList();
    }

    /** Data-Juicer keeps the first of each group of texts that hang together; a stream keeps whatever no earlier one is near to. */
    @Test
    void simhash() {
        FirstSeenStep step = (FirstSeenStep) Corpus.step(DropSimhashDuplicates.TYPE, "short_documents", "merge");
        List<Bytes> first = Corpus.samples().stream()
                .map(sample -> step.keys(sample).get(0))
                .toList();
        Groups groups = Groups.of(first.size(), (one, other) -> step.isAlike(first.get(one), first.get(other)));
        String[] earliest = new String[first.size()];
        for (int i = 0; i < earliest.length; i++) {
            earliest[i] = groups.find(i) == i ? "" : null;
        }
        assertThat(kept(earliest)).isEqualTo(kept("dj_document_simhash_deduplicator"));
        assertThat(kept(Corpus.left(DropSimhashDuplicates.TYPE, "short_documents", "merge")))
                .containsAll(kept(earliest));
    }

    /** The lines that Data-Juicer takes out stand in more than six texts; which lines these are is looked up first. */
    @Test
    void repeatedLines() {
        FirstSeenStep step = (FirstSeenStep) Corpus.step(DropRepeatedLines.TYPE);
        Map<Bytes, Integer> texts = new HashMap<>();
        Corpus.samples().forEach(sample -> step.keys(sample).forEach(key -> texts.merge(key, 1, Integer::sum)));
        Set<Bytes> frequent =
                texts.keySet().stream().filter(key -> texts.get(key) > 6).collect(Collectors.toSet());
        Golden.check("dj_document_line_deduplicator", (document, decision) -> {
            Sample left = step.repeated(Corpus.sample(0, document.text()), frequent);
            return difference(document.text(), left.get(0, String.class), decision);
        });
    }

    private static String difference(String before, String after, JsonNode decision) {
        boolean isChanged = decision.path("changed").asBoolean();
        if (before.equals(after) == isChanged) {
            return isChanged ? "is not changed" : "is changed";
        }
        return isChanged
                        && !Hashes.sha256(after)
                                .equals(decision.get("out_sha256_16").asText())
                ? "differs from " + decision.path("out").asText() + ": " + after
                : null;
    }
}
