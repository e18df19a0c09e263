package io.millrace.cleaning.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A floor, somewhat below what docs/benchmarks/language.md reports. */
class LanguageAccuracyTest {
    private final LanguageDetector detector = new LanguageDetector();

    @ParameterizedTest
    @CsvSource({"20, 0.77", "50, 0.92", "100, 0.96", "300, 0.97", "1000, 0.97"})
    void thatShareOfAnswersIsRight(int length, double floor) {
        Map<String, List<String>> pieces = UdhrTexts.pieces(length);
        long right = pieces.entrySet().stream()
                .mapToLong(entry -> entry.getValue().stream()
                        .filter(piece -> detector.guess(piece).code().equals(entry.getKey()))
                        .count())
                .sum();
        assertThat((double) right / (pieces.size() * UdhrTexts.PIECES)).isGreaterThanOrEqualTo(floor);
    }

    @ParameterizedTest
    @CsvSource({"20, 0.81", "50, 0.94", "100, 0.97", "300, 0.98", "1000, 0.98"})
    void confidenceIsNearTheShareOfRightAnswers(int length, double share) {
        double sum = UdhrTexts.pieces(length).values().stream()
                .flatMap(List::stream)
                .mapToDouble(piece -> detector.guess(piece).confidence())
                .average()
                .orElseThrow();
        assertThat(sum).isBetween(share - 0.05, share + 0.05);
    }
}
