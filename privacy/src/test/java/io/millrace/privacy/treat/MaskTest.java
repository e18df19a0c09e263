package io.millrace.privacy.treat;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Field;
import io.millrace.core.FieldType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MaskTest {
    private static final Field CARD = Field.optional("card", FieldType.STRING).sensitive();

    private static Treating mask(int first, int last, String character) {
        Map<String, Object> options =
                Map.of("field", "card", "keep_first", first, "keep_last", last, "mask_character", character);
        return new Treating(Mask.TYPE, options, CARD);
    }

    @Test
    void masksAllButTheEndsAndShortTextsInFull() {
        Object[][] table = {
            // text, first, last, masked
            {"4111111111111234", 0, 4, "############1234"},
            {"4111111111111234", 4, 4, "4111########1234"},
            {"abcde", 0, 0, "#####"},
            {"abcde", 2, 2, "ab#de"},
            {"abcd", 2, 2, "####"},
            {"abc", 2, 2, "###"},
            {"a", 1, 0, "#"},
            {"ab", 1, 0, "a#"},
            {"", 1, 1, ""},
            {"😀😁😂", 1, 1, "😀#😂"},
            {"e\u0301x", 1, 0, "e##"},
        };
        for (Object[] row : table) {
            assertThat(mask((int) row[1], (int) row[2], "#").of(row[0]))
                    .as("%s", row[0])
                    .isEqualTo(row[3]);
        }
        assertThat(mask(1, 1, "#").of(null)).isNull();
        assertThat(mask(1, 0, "😶").of("abc")).isEqualTo("a😶😶");
    }

    @Test
    void treatsTheField() {
        assertThat(mask(0, 4, "*").output().field(0)).isEqualTo(Field.optional("card", FieldType.STRING));
    }

    @Test
    void theMaskIsOneCharacterAndTheFieldIsText() {
        assertThat(mask(0, 0, "**").problems()).containsExactly("mask_character: must be one character, got '**'");
        assertThat(mask(0, 0, "").problems()).containsExactly("mask_character: must be one character, got ''");
        assertThat(mask(-1, 0, "*").problems()).containsExactly("keep_first: must be from 0 to 1000, got -1");
        assertThat(new Treating(Mask.TYPE, Map.of("field", "n"), Field.required("n", FieldType.INT32)).problems())
                .containsExactly("field: the field n is int32; this step takes string");
    }
}
