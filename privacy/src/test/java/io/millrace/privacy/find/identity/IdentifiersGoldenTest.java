package io.millrace.privacy.find.identity;

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
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is found in the golden texts of the shared folder, counted as its scorer's exact view does. */
class IdentifiersGoldenTest {
    /** Weaker findings are not reported by default, and weaker gold is optional. */
    private static final double REPORTED = 0.4;

    private static final IdentifierRecognizer RECOGNIZER = new IdentifierRecognizer();

    private final Detector detector = new Detector(List.of(RECOGNIZER), Set.copyOf(RECOGNIZER.types()));
    private int gold;
    private int right;
    private int wrong;

    @Test
    void conformanceCasesAreMet() throws IOException {
        count("recognizers_dev.jsonl", false);

        assertThat((double) right / gold).as("recall").isGreaterThanOrEqualTo(0.98);
        assertThat((double) right / (right + wrong)).as("precision").isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void identifiersOfPolishFormsAreFound() throws IOException {
        count("pl_dev.jsonl", true);

        assertThat((double) right / gold).as("recall").isGreaterThanOrEqualTo(0.95);
        assertThat((double) right / (right + wrong)).as("precision").isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void lookAlikesAreLeftAlone() throws IOException {
        count("negatives_dev.jsonl", true);

        assertThat(wrong).isZero();
    }

    private void count(String file, boolean settled) throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(Outside.shared("golden/privacy/" + file))) {
            count(json.readTree(line), settled);
        }
    }

    private void count(JsonNode record, boolean settled) {
        String text = record.get("text").asText();
        String target = record.path("target").asText("");
        Set<String> expected = new HashSet<>();
        Set<String> optional = new HashSet<>();
        for (JsonNode span : record.get("spans")) {
            Set<String> set = span.path("score").asDouble(1) < REPORTED ? optional : expected;
            String type = span.get("type").asText();
            if (RECOGNIZER.types().contains(type)) {
                set.add(type + span.get("start").asInt() + "-" + span.get("end").asInt());
            }
        }
        Set<String> found = (settled ? detector.find(text) : detector.candidates(text))
                .stream()
                        .filter(finding -> finding.score() >= REPORTED)
                        .filter(finding -> target.isEmpty() || finding.type().equals(target))
                        .map(finding -> place(text, finding))
                        .collect(Collectors.toSet());
        found.removeAll(optional);
        gold += expected.size();
        wrong += (int) found.stream().filter(place -> !expected.contains(place)).count();
        right += (int) found.stream().filter(expected::contains).count();
    }

    private static String place(String text, Finding finding) {
        return finding.type() + text.codePointCount(0, finding.start()) + "-" + text.codePointCount(0, finding.end());
    }
}
