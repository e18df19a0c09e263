package io.millrace.cleaning.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.cleaning.golden.Golden;
import io.millrace.core.Bytes;
import io.millrace.core.FirstSeenStep;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which planted near duplicates are found, and whether what is dropped has a twin. Similarity is that of 5-grams of words. */
class NearDuplicateRecallTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final double TWIN = 0.5;

    /** How many pairs there are between two similarities, and how many of them share a key. */
    private record Found(int pairs, int found) {
        Found and(boolean isFound) {
            return new Found(pairs + 1, found + (isFound ? 1 : 0));
        }
    }

    /** datatrove's 14 bands of 8 rows miss 4 of 60 pairs at 0.8 to 0.9; 25 bands of 9 rows miss none, and drop as few others. */
    @ParameterizedTest
    @CsvSource({
        "unicode, 14, 8, 56, 44",
        "nltk, 14, 8, 56, 45",
        "spacy, 14, 8, 56, 45",
        "unicode, 25, 9, 60, 48",
        "nltk, 25, 9, 60, 48",
        "spacy, 25, 9, 60, 48"
    })
    void pairsAreFoundAndWhatIsDroppedHasATwin(String tokenizer, int bands, int rows, int near, int far) {
        Object[] options = {"tokenizer", tokenizer, "bands", bands, "rows_per_band", rows};
        FirstSeenStep step = (FirstSeenStep) Corpus.step(DropNearDuplicates.TYPE, options);
        Map<Integer, Found> found =
                recall(Corpus.samples().stream().map(step::keys).toList());
        assertThat(found.get(9).found()).isEqualTo(found.get(9).pairs());
        assertThat(found.get(8).found()).isGreaterThanOrEqualTo(near);
        assertThat(found.get(7).found()).isGreaterThanOrEqualTo(far);
        assertThat(precision(Corpus.left(DropNearDuplicates.TYPE, options))).isGreaterThanOrEqualTo(0.99);
    }

    /** By tenths of similarity; 1.0 counts as 0.9. */
    private static Map<Integer, Found> recall(List<List<Bytes>> keys) {
        List<String> ids = Corpus.ids();
        Map<Integer, Found> bands = new HashMap<>();
        for (JsonNode pair : Golden.lines("dev.truth.jsonl.gz")) {
            if (pair.path("kind").asText().equals("near")) {
                List<Bytes> one = keys.get(ids.indexOf(pair.get("id").asText()));
                List<Bytes> other = keys.get(ids.indexOf(pair.get("parent").asText()));
                int band = Math.min(9, (int) (pair.get("jaccard5").asDouble() * 10));
                bands.put(band, bands.getOrDefault(band, new Found(0, 0)).and(!Collections.disjoint(one, other)));
            }
        }
        return bands;
    }

    /** The share of dropped documents that have a twin. */
    private static double precision(String... left) {
        List<Golden.Doc> documents = Golden.documents();
        List<Set<Long>> shingles =
                documents.stream().map(document -> shingles(document.text())).toList();
        Map<Long, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < shingles.size(); i++) {
            for (Long shingle : shingles.get(i)) {
                places.computeIfAbsent(shingle, unused -> new ArrayList<>()).add(i);
            }
        }
        int dropped = 0;
        int twins = 0;
        for (int i = 0; i < left.length; i++) {
            if (left[i] == null) {
                dropped++;
                twins += hasTwin(i, shingles, places) ? 1 : 0;
            }
        }
        return (double) twins / dropped;
    }

    private static boolean hasTwin(int document, List<Set<Long>> shingles, Map<Long, List<Integer>> places) {
        Map<Integer, Integer> common = new HashMap<>();
        Set<Long> own = shingles.get(document);
        own.forEach(shingle -> places.get(shingle).forEach(other -> common.merge(other, 1, Integer::sum)));
        common.remove(document);
        return common.entrySet().stream().anyMatch(entry -> {
            double all = own.size() + shingles.get(entry.getKey()).size() - entry.getValue();
            return entry.getValue() / all >= TWIN;
        });
    }

    private static Set<Long> shingles(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Set<Long> shingles = new HashSet<>();
        int span = Math.min(5, Math.max(1, words.size()));
        for (int i = 0; i + span <= words.size(); i++) {
            byte[] bytes = String.join(" ", words.subList(i, i + span)).getBytes(StandardCharsets.UTF_8);
            shingles.add(new XxHash64().of(bytes, 0, bytes.length));
        }
        return shingles;
    }
}
