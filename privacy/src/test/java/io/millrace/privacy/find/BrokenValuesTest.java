package io.millrace.privacy.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that something stands within: line breaks, spaces, characters that are no text. */
class BrokenValuesTest {
    private static final Detection DETECTION =
            new Detection(DetectionSettings.DEFAULT, (option, message) -> fail(option + ": " + message));

    @BeforeAll
    static void open() {
        DETECTION.open();
    }

    /** In the table, ↵ is a line break. What stands between « and » is found as that type. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "US_SSN | Her SSN is «613-48-↵7025» as we said",
                "US_SSN | Her SSN is «613 48↵7025» as we said",
                "US_SSN | > Her SSN is «613-48-  ↵> 7025» as we said",
                "PL_PESEL | PESEL «9203174↵2819» ok",
                "EMAIL | Mail: «ines.fabel@↵fabelhaus.de» now",
                "EMAIL | Mail: «ines.fabel↵@fabelhaus.de» now",
                "EMAIL | Mail: «ines.fabel@fabelhaus↵.de» now",
                "EMAIL | Mail: «ines.fabel@fabelhaus.↵de» now",
                "EMAIL | Mail: «ines.fabel@fabel-↵haus.de» now",
                "EMAIL | Mail: «ines-↵fabel@fabelhaus.de» now",
                "IBAN | my iban is «GB33BUKB2020↵1555555555» ok",
                "PHONE | call me at «628-555-↵0147» ok",
                "PHONE | call me at «(628)↵555-0147» ok",
                "PHONE | call me at «628 555↵0147» ok",
                "SECRET | token «ghp_k3Vw8Rz1Ym6Tc↵9Xb4Nd7Qf2Hs5Jg0LpA8eUi3» ok",
                "IP_ADDRESS | ip «93.64.↵118.27» here",
                "IP_ADDRESS | ip «93.64↵.118.27» here",
                "IP_ADDRESS | ip «93.↵64.118.27» here",
                "MAC_ADDRESS | mac «5e:11:c4:↵08:7d:f2» there",
            })
    void findsValuesThatGoOnInTheNextLine(String type, String marked) {
        assertFound(type, marked.replace('↵', '\n'));
    }

    /** In JSON in a text, line breaks are escapes. */
    @ParameterizedTest
    @CsvSource({"US_SSN, SSN «613-48-\\n7025» ok", "EMAIL, Mail: «ines.fabel@\\nfabelhaus.de» now"})
    void findsThemAcrossEscapedLineBreaks(String type, String marked) {
        assertFound(type, "{\"note\": \"" + marked + "\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.\n2.\n3.\n4.\n5.\n",
                "see 11.2.\n11.3.\n11.4.\n11.5.",
                "see 1.2.\n1.3. for more",
                "as in 10.2.\n11.3.\nand so on",
                "count size\n415 867\n5309 211\n664 902\n",
                "SSN\n613\n48\n7025\n",
                "the years 2019-\n2020 and pages 12-\n14",
                "part A-\n12 and COVID-\n19",
                "a value of 415\n867 or 5309",
                "rows 9203174\n2819",
            })
    void findsNothingAcrossLinesOfNumbersAndProse(String text) {
        assertThat(DETECTION.find(text)).noneMatch(finding -> text.substring(finding.start(), finding.end())
                .contains("\n"));
    }

    /** Each is found as it stands in its line, and no further. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL | we wrote to «ines@fabelhaus.de».↵it was late",
                "EMAIL | ask him.↵«ines@fabelhaus.de» knows",
                "PHONE | Tel. «030 5550147»↵030 5550148",
                "IP_ADDRESS | hosts «93.64.118.27»↵93.64.118.28",
            })
    void aValueThatIsWholeEndsWithItsLine(String type, String marked) {
        assertFound(type, marked.replace('↵', '\n'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "US_SSN | Her SSN is «6 1 3 - 4 8 - 7 0 2 5» ok",
                "PHONE | call me at «(6 2 8) 5 5 5 - 0 1 4 7» ok",
                "PHONE | call me at «( 6 2 8 ) - 5 5 5 - 0 1 4 7» ok",
                "IP_ADDRESS | ip «9 3 . 6 4 . 1 1 8 . 2 7» here",
            })
    void findsSpacedDigitsWithSignsBetween(String type, String marked) {
        assertFound(type, marked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "\0", "\u0007", "\u001f", "\u0081", "\uffff", "\0\0"})
    void findsValuesWithCharactersThatAreNoText(String within) {
        assertFound("CREDIT_CARD", "my card is «5105 1051" + within + " 0510 5100» ok");
        assertFound("EMAIL", "Mail: «ines.fa" + within + "bel@fabelhaus.de» now");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u0001", "\u001e"})
    void valuesThatTheyPartAreFoundEach(String between) {
        String text = "HOME=/home\0MAIL=ines@fabelhaus.de" + between + "CARD=5105105105105100" + between + "N=1";
        assertThat(DETECTION.find(text)).extracting(Finding::type).contains("EMAIL", "CREDIT_CARD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16LE", "UTF-16BE"})
    void findsValuesInBase64OfOtherCharsets(String charset) {
        assertFound(
                "EMAIL", "«" + base64("Grüße an ines.fabel@fabelhaus.de, J. Köhler", Charset.forName(charset)) + "» x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u0007", "\u001f"})
    void findsValuesInBase64WithAControlCharacter(String within) {
        assertFound(
                "EMAIL", "«" + base64("write to ines.fa" + within + "bel@fabelhaus.de", StandardCharsets.UTF_8) + "»");
    }

    private static String base64(String text, Charset charset) {
        return Base64.getEncoder().encodeToString(text.getBytes(charset));
    }

    private static void assertFound(String type, String marked) {
        String text = marked.replace("«", "").replace("»", "");
        List<String> found = DETECTION.find(text).stream()
                .filter(finding -> finding.type().equals(type))
                .map(finding -> text.substring(0, finding.start()) + "«"
                        + text.substring(finding.start(), finding.end()) + "»" + text.substring(finding.end()))
                .toList();
        assertThat(found).contains(marked);
    }
}
