package io.millrace.privacy.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignSetTest {
    @Test
    void holdsItsSignsAndNoOthers() {
        String signs = "$.@~\u20ac";
        SignSet set = SignSet.of(signs);
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            assertThat(set.has((char) c)).as("U+%04X", c).isEqualTo(signs.indexOf(c) >= 0);
        }
    }
}
