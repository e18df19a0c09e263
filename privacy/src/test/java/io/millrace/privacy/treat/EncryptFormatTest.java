package io.millrace.privacy.treat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Binding;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.RejectSample;
import io.millrace.core.Schema;
import io.millrace.privacy.keys.FieldKeys;
import io.millrace.privacy.keys.FormatCipher;
import io.millrace.privacy.keys.VectorKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EncryptFormatTest {
    private static final long SEED = 20_260_101;
    private static final Field CARD = Field.optional("card", FieldType.STRING).sensitive();

    private static Map<String, Object> options(Object... more) {
        Map<String, Object> options = new HashMap<>(Map.of("field", "card", "domain", "customers"));
        for (int i = 0; i < more.length; i += 2) {
            options.put((String) more[i], more[i + 1]);
        }
        return options;
    }

    private static Treating step(Object... more) {
        return new Treating(EncryptFormat.TYPE, options(more), CARD);
    }

    @Test
    void changesOnlyTheCharactersOfTheAlphabetInPlace() {
        Object[][] table = {
            // alphabet, keep_first, keep_last, checksum, text, form of what comes out
            {"digits", 0, 0, "none", "123456", "\\d{6}"},
            {"digits", 0, 0, "none", "Tür (030) 123-456😀", "Tür \\(\\d{3}\\) \\d{3}-\\d{3}😀"},
            {"digits", 2, 2, "none", "12-345678-90", "12-\\d{6}-90"},
            {"lower", 0, 0, "none", "straße", "[a-z]{4}ß[a-z]"},
            {"upper", 0, 1, "none", "ABCDE FG", "[A-Z]{5} [A-Z]G"},
            {"alphanumeric", 0, 0, "none", "aZ09", "[A-Za-z0-9]{4}"},
            {"äöüßéèê😀", 0, 0, "none", "ßßßßßßß.", "[äöüßéèê😀]{7}\\."},
            {"digits", 6, 0, "luhn", "4111111111111111", "411111\\d{10}"},
            {"digits", 6, 3, "luhn", "4111111111111111", "411111\\d{6}111\\d"},
            {"digits", 0, 0, "iban", "GB29 NWBK 6016 1331 9268 19", "GB\\d\\d NWBK \\d{4} \\d{4} \\d{4} \\d\\d"},
            {"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", 0, 0, "iban", "GB29NWBK60161331926819", "GB\\d\\d[0-9A-Z]{18}"},
        };
        for (Object[] row : table) {
            Treating step = step("alphabet", row[0], "keep_first", row[1], "keep_last", row[2], "checksum", row[3]);
            assertThat((String) step.of(row[4]))
                    .as("%s", row[4])
                    .matches((String) row[5])
                    .isNotEqualTo(row[4]);
        }
        assertThat(step().of(null)).isNull();
        assertThat(step().of("")).isEqualTo("");
        assertThat(step().output().field(0)).isEqualTo(Field.optional("card", FieldType.STRING));
    }

    @Test
    void whatCannotBeEncryptedIsRejected() {
        Object[][] table = {
            // text, keep_first, checksum, reason
            {"1", 0, "none", "too_short"},
            {"12345", 0, "none", "too_short"},
            {"１２３４５６", 0, "none", "too_short"},
            {"no number", 0, "none", "too_short"},
            {"1234567", 2, "none", "too_short"},
            {"1".repeat(FormatCipher.LONGEST + 1), 0, "none", "too_long"},
            {"4111111111111112", 0, "luhn", "bad_checksum"},
            {"0", 0, "luhn", "bad_checksum"},
            {"411111111111", 6, "luhn", "bad_checksum"},
            {"DE88370400440532013000", 0, "iban", "bad_checksum"},
            {"89DE370400440532013000", 0, "iban", "bad_checksum"},
            {"DE89", 0, "iban", "bad_checksum"},
            {"de89370400440532013000", 0, "iban", "bad_checksum"},
        };
        for (Object[] row : table) {
            Treating step = step("keep_first", row[1], "checksum", row[2]);
            assertThatThrownBy(() -> step.of(row[0]))
                    .as("%s", row[0])
                    .isInstanceOfSatisfying(RejectSample.class, reject -> assertThat(reject.reason())
                            .isEqualTo(row[3]));
        }
    }

    @Test
    void whoHasTheKeyOpensIt() {
        Binding binding = new Binding("it", Schema.of(CARD), "sample", (option, message) -> {});
        FormatRule luhn = new FormatRule(FormatAlphabet.of("digits", binding), 6, 0, FormatChecksum.LUHN);
        FormatCipher cipher = VectorKeys.services().get(FieldKeys.class).format("customers", "card", 10);
        Treating step = step("keep_first", 6, "checksum", "luhn");
        Random random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            String card = card(random);
            String sealed = (String) step.of(card);
            assertThat(sealed).startsWith(card.substring(0, 7));
            assertThat(FormatChecksum.LUHN.fits(sealed.codePoints().toArray())).isTrue();
            assertThat(luhn.changed(sealed, cipher::decrypt)).isEqualTo(card);
        }
    }

    private static String card(Random random) {
        StringBuilder card = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            card.append(i % 4 == 0 && i > 0 ? " " : "").append(random.nextInt(10));
        }
        int[] repaired = FormatChecksum.LUHN.repaired(card.codePoints().toArray());
        return new String(repaired, 0, repaired.length);
    }

    @Test
    void whatTheOptionsForbidIsToldWhenThePlanIsMade() {
        Object[][] table = {
            // options, problem
            {options("alphabet", "digit"), "alphabet: 'digit' is no alphabet (did you mean digits?)"},
            {
                options("alphabet", "0120"),
                "alphabet: holds a character twice; names are digits, lower, upper, alphanumeric"
            },
            {options("alphabet", "x"), "alphabet: must hold from 2 to 256 characters, got 1"},
            {options("alphabet", ""), "alphabet: must hold from 2 to 256 characters, got 0"},
            {options("checksum", "luhn", "alphabet", "upper"), "alphabet: must lie within 0123456789 for this checksum"
            },
            {
                options("checksum", "iban", "keep_first", 20, "keep_last", 5),
                "keep_first: with keep_last leaves too few of at most 30 characters; 6 must be left for 1000000 possible"
                        + " values"
            },
            {options("checksum", "lun"), "checksum: 'lun' must be one of none, luhn, iban (did you mean luhn?)"},
            {options("domain", "a b"), "domain: 'a b' is no name of a domain; it must match"},
        };
        for (Object[] row : table) {
            @SuppressWarnings("unchecked")
            Map<String, Object> options = (Map<String, Object>) row[0];
            assertThat(new Treating(EncryptFormat.TYPE, options, CARD).problems())
                    .as("%s", options)
                    .singleElement()
                    .asString()
                    .startsWith((String) row[1]);
        }
    }

    @Test
    void fieldsOfFewValuesAndOtherTypesAreRefused() {
        FieldType mood = FieldType.label(List.of("good", "bad"));
        for (FieldType type : List.of(FieldType.BOOL, mood, FieldType.INT64)) {
            assertThat(new Treating(EncryptFormat.TYPE, options(), Field.required("card", type)).problems())
                    .singleElement()
                    .asString()
                    .startsWith("field: the field card is " + type + "; this step takes string");
        }
    }
}
