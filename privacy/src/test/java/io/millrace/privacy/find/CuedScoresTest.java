package io.millrace.privacy.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sure a value without a check digit is, by where the word for it stands. */
class CuedScoresTest {
    private static final double LEAK = 0.7;

    private static final Detection DETECTION =
            new Detection(DetectionSettings.DEFAULT, (option, message) -> fail(option + ": " + message));

    @BeforeAll
    static void open() {
        DETECTION.open();
    }

    @ParameterizedTest
    @CsvSource({
        "US_SSN, Her SSN is 613487025 ok, 613487025",
        "US_PASSPORT, his passport number is C04728195 ok, C04728195",
        "US_PASSPORT, Passport: 914702853, 914702853",
        "MEDICAL_RECORD_NUMBER, MRN: 00617254, 00617254",
        "INSURANCE_NUMBER, My policy number is POL-61725-40., POL-61725-40",
        "SECRET, my password is Kr4nich&7 ok, Kr4nich&7",
        "SECRET, password: Kr4nich&7 ok, Kr4nich&7",
        "SECRET, GET /login?password=Kr4nich7&user=ines, Kr4nich7",
    })
    void aValueBesideItsWordIsALeak(String type, String text, String value) {
        assertThat(DETECTION.find(text)).anySatisfy(finding -> {
            assertThat(text.substring(finding.start(), finding.end())).isEqualTo(value);
            assertThat(finding.type()).isEqualTo(type);
            assertThat(finding.score()).isGreaterThanOrEqualTo(LEAK);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "US_SSN, Her SSN which we asked for is 613487025 ok",
        "US_PASSPORT, passport holders paid the fee C04728195 ok"
    })
    void aWordFartherAwaySaysLess(String type, String text) {
        assertThat(DETECTION.find(text)).anySatisfy(finding -> {
            assertThat(finding.type()).isEqualTo(type);
            assertThat(finding.score()).isLessThan(LEAK);
        });
    }
}
