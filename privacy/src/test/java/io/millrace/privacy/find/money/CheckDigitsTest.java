package io.millrace.privacy.find.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigitsTest {
    /** The first is the example of ISO/IEC 7812-1, the others are cards that issuers publish for tests. */
    @ParameterizedTest
    @CsvSource({"7992739871,3", "411111111111111,1", "37828224631000,5", "0,0", "9,1"})
    void luhnGoesBehindAndFits(String body, int check) {
        assertThat(Luhn.checkDigit(body)).isEqualTo(check);
        for (int digit = 0; digit < 10; digit++) {
            assertThat(Luhn.fits(body + digit, body.length() + 1)).isEqualTo(digit == check);
        }
    }

    @ParameterizedTest
    @CsvSource({"GB82WEST12345698765432,1", "DE89370400440532013000,1", "DE98370400440532013000,10", "GB82-1,-1"})
    void modulo97ReadsTheHeadLast(String code, int rest) {
        assertThat(Mod97.of(code, 4)).isEqualTo(rest);
    }
}
