package io.millrace.cleaning.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Example;
import io.millrace.core.WorkedExample;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NormalizeUnicodeTest {
    @ParameterizedTest
    @CsvSource({
        "nfc, e\u0301, é",
        "nfd, é, e\u0301",
        "nfc, ﬁ, ﬁ",
        "nfkc, ﬁ, fi",
        "nfkd, ﬁé, fie\u0301",
        "nfc, \u1112\u1161\u11ab, 한",
        "nfc, \u212b, Å",
        "nfc, plain, plain"
    })
    void textsComeIntoTheForm(String form, String text, String normal) {
        assertThat(Repaired.by(NormalizeUnicode.TYPE, text, "normal_form", form))
                .isEqualTo(normal);
    }

    @ParameterizedTest
    @EnumSource(value = NormalForm.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void whatIsTakenForSettledIsIndeedInTheForm(NormalForm form) {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 4) {
                text.append((char) random.nextInt(random.nextBoolean() ? 0x3200 : 0x10000));
            }
            boolean settled = text.chars().allMatch(c -> form.settled()[c]);
            String normal = Normalizer.normalize(text, Normalizer.Form.valueOf(form.name()));
            assertThat(!settled || normal.contentEquals(text)).as("%s", text).isTrue();
        }
    }

    @Test
    void thousandsOfMarksInARowStayAsTheyAre() {
        String marks = "\u0301\u0323".repeat(2_000);
        assertThat(NormalForm.NFC.normalized("e\u0301 a" + marks + "e\u0301")).isEqualTo("é a" + marks + "é");
    }

    @Test
    void noFormIsRefused() {
        Example example =
                Example.with("fields", List.of("text"), "normal_form", "none").given("text: string");
        assertThat(new WorkedExample(NormalizeUnicode.TYPE, example).mistakes())
                .containsExactly("normal_form: must be nfc, nfd, nfkc or nfkd; none changes nothing");
    }
}
