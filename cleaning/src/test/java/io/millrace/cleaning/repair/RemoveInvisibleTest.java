package io.millrace.cleaning.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoveInvisibleTest {
    @ParameterizedTest
    @CsvSource({
        "a\u200bb\u2060c\ufeff, abc",
        "\u202aa\u202b\u202eb\u2066\u2069\u200e, ab",
        "\u061c\u200f, ''",
        "syl\u00adla\u00adble, syllable",
        "'', ''"
    })
    void whatIsNotSeenGoes(String text, String seen) {
        assertThat(Repaired.by(RemoveInvisible.TYPE, text)).isEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"می\u200cخواهم", "👩\u200d🚀", "❤\ufe0f", "plain", "\u00a0", "🏴\udb40\udc67", "\ud83d", "\udc67"
            })
    void whatWritingNeedsStays(String text) {
        assertThat(Repaired.by(RemoveInvisible.TYPE, text)).isEqualTo(text);
    }

    @Test
    void charactersBeyondTheBasicPlaneGoWhole() {
        String text = "x\udb40\udd00\udb40\udc67y";
        assertThat(Repaired.by(RemoveInvisible.TYPE, text, "variation_selectors", true, "tags", true))
                .isEqualTo("xy");
    }
}
