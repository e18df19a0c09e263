package io.millrace.privacy.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.privacy.find.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {
    private static Finding finding(int start, int end, String type, double score) {
        return new Finding(start, end, type, score, "rule", "");
    }

    @Test
    void whatLiesApartStaysApart() {
        List<Finding> apart = List.of(finding(0, 3, "A", 1), finding(3, 6, "B", 1));
        assertThat(Passages.of(apart)).isEqualTo(apart);
    }

    @Test
    void whatOverlapsIsOnePassageOfTheSurestType() {
        assertThat(Passages.of(
                        List.of(finding(0, 5, "WEAK", 0.4), finding(4, 9, "SURE", 0.9), finding(8, 12, "WEAK", 0.5))))
                .containsExactly(finding(0, 12, "SURE", 0.9));
    }

    @Test
    void theOrderOfFindingsDoesNotMatter() {
        Finding inner = finding(3, 5, "A", 0.5);
        Finding outer = finding(1, 9, "B", 0.5);
        assertThat(Passages.of(List.of(inner, outer))).isEqualTo(Passages.of(List.of(outer, inner)));
    }
}
