package io.millrace.privacy.find.name;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.core.Outside;
import io.millrace.privacy.find.Detector;
import io.millrace.privacy.find.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Exact spans of the golden set that names are made for. The headline figure is told by its own scorer, and is higher. */
class GoldenNamesTest {
    private static final List<String> TYPES = List.of("PERSON", "LOCATION", "ORGANIZATION", "TITLE");
    private static final Detector DETECTOR = new Detector(List.of(new NameRecognizer()), Set.copyOf(TYPES));

    /** Of one type: found and right, found, wanted. */
    private static final class Count {
        private int right, found, wanted;

        double recall() {
            return (double) right / wanted;
        }

        @Override
        public String toString() {
            return "recall %.3f precision %.3f of %d".formatted(recall(), (double) right / found, wanted);
        }
    }

    @Test
    void mostNamesAreFoundExactly() throws IOException {
        Map<String, Count> counts = new TreeMap<>();
        TYPES.forEach(type -> counts.put(type, new Count()));
        for (String line : Files.readAllLines(Outside.shared("golden/privacy/synth_dev.jsonl"))) {
            count(new ObjectMapper().readTree(line), counts);
        }
        counts.forEach((type, count) -> System.out.println(type + ": " + count));
        assertThat(counts.get("PERSON").recall()).isGreaterThan(0.86);
        assertThat(counts.get("LOCATION").recall()).isGreaterThan(0.85);
        assertThat(counts.get("ORGANIZATION").recall()).isGreaterThan(0.5);
        assertThat(counts.get("TITLE").recall()).isGreaterThan(0.85);
    }

    private static void count(JsonNode record, Map<String, Count> counts) {
        String text = record.get("text").asText();
        Set<String> wanted = new HashSet<>();
        record.get("spans")
                .forEach(span -> wanted.add(span.get("type").asText() + " "
                        + text.offsetByCodePoints(0, span.get("start").asInt()) + " "
                        + text.offsetByCodePoints(0, span.get("end").asInt())));
        wanted.removeIf(span -> !counts.containsKey(type(span)));
        wanted.forEach(span -> counts.get(type(span)).wanted++);
        for (Finding finding : DETECTOR.find(text)) {
            Count count = counts.get(finding.type());
            count.found++;
            count.right += wanted.contains(finding.type() + " " + finding.start() + " " + finding.end()) ? 1 : 0;
        }
    }

    private static String type(String span) {
        return span.substring(0, span.indexOf(' '));
    }
}
