package io.millrace.privacy.find.place;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.core.Outside;
import io.millrace.privacy.find.Detector;
import io.millrace.privacy.find.Finding;
import io.millrace.privacy.find.Spans;
import io.millrace.privacy.find.time.FindDates;
import io.millrace.privacy.find.time.FindHanDates;
import io.millrace.privacy.find.time.FindNamedDates;
import java.io.IOException;
import java.nio.file.Files;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of the golden sets is covered; the scorer of the shared folder gives the figures by span. */
class PlacesGoldenTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Detector detector = Spans.detector(List.of(
            new FindAddresses(),
            new FindStreets(),
            new FindDistricts(),
            new FindPolishTowns(),
            new FindPostalCodes(),
            new FindDates(),
            new FindNamedDates(),
            new FindHanDates()));

    @ParameterizedTest
    @CsvSource({
        "synth_dev, STREET_ADDRESS, 0.97",
        "synth_dev, POSTAL_CODE, 0.99",
        "synth_dev, DATE_TIME, 0.99",
        "synth_large_dev, STREET_ADDRESS, 0.95",
        "nemo_dev, STREET_ADDRESS, 0.95",
        "pl_dev, POSTAL_CODE, 0.99",
        "recognizers_dev, DATE_TIME, 0.95"
    })
    void coversWhatIsMarked(String file, String type, double least) throws IOException {
        int marked = 0, covered = 0;
        for (String line : lines(file)) {
            JsonNode sample = JSON.readTree(line);
            String text = sample.get("text").asText();
            BitSet found = found(text);
            for (JsonNode span : sample.get("spans")) {
                if (span.get("type").asText().equals(type) && span.path("score").asDouble(1) >= 0.4) {
                    int from = text.offsetByCodePoints(0, span.get("start").asInt());
                    int to = text.offsetByCodePoints(0, span.get("end").asInt());
                    marked += to - from;
                    covered += found.get(from, to).cardinality();
                }
            }
        }
        assertThat((double) covered / marked).isGreaterThanOrEqualTo(least);
    }

    @Test
    void findsNothingWhereNothingIs() throws IOException {
        int wrong = 0;
        for (String line : lines("negatives_dev")) {
            JsonNode sample = JSON.readTree(line);
            String target = sample.path("target").asText(null);
            for (Finding finding : detector.find(sample.get("text").asText())) {
                wrong += target == null || target.equals(finding.type()) ? 1 : 0;
            }
        }
        assertThat(wrong).isLessThanOrEqualTo(2);
    }

    private BitSet found(String text) {
        BitSet found = new BitSet();
        detector.find(text).forEach(finding -> found.set(finding.start(), finding.end()));
        return found;
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(Outside.shared("golden/privacy/" + file + ".jsonl"));
    }
}
