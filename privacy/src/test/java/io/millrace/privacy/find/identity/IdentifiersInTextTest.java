package io.millrace.privacy.find.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.privacy.find.Detector;
import io.millrace.privacy.find.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersInTextTest {
    private static final IdentifierRecognizer RECOGNIZER = new IdentifierRecognizer();

    private final Detector detector = new Detector(List.of(RECOGNIZER), Set.copyOf(RECOGNIZER.types()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The applicant's social security number is 536-90-4399, as stated. | US_SSN=536-90-4399
            Grüße! Meine Steuer-ID lautet 36574261809 seit Jahren.            | DE_TAX_ID=36574261809
            Der Reisepass C01234565 wurde gestern ausgestellt.                | DE_PASSPORT=C01234565
            Le numéro de sécurité sociale 2 55 08 14 168 025 38 suffit.       | FR_NIR=2 55 08 14 168 025 38
            El ciudadano con DNI 54362315K firma el contrato.                 | ES_NIF=54362315K
            Il codice fiscale RCCMNL83S18D969H risulta corretto.              | IT_FISCAL_CODE=RCCMNL83S18D969H
            Zarejestrowano pod numerem PESEL 44051401359 w systemie.          | PL_PESEL=44051401359
            他的身份证号码是11010519491231002X，请核对这些信息。                   | CN_RESIDENT_ID=11010519491231002X
            고객님의 여권번호는 M789C1234입니다 확인하세요 감사합니다             | KR_PASSPORT=M789C1234
            My swedish id code is199003052397, thanks for asking.             | SE_PERSONNUMMER=199003052397
            The driver's license number is F162823540116 there.               | US_DRIVER_LICENSE=F162823540116
            Patient record: NHS number 943 476 5919, seen today.              | UK_NHS=943 476 5919
            Mi coche con matrícula 4821 BKL no arranca.                       | VEHICLE_PLATE=4821 BKL
            Das Kennzeichen B-KL 4821 fehlt.                                  | DE_KFZ=B-KL 4821
            La mia auto targata FX 482 RT è in officina.                      | VEHICLE_PLATE=FX 482 RT
            The license plate 7ABC123 was seen.                               | VEHICLE_PLATE=7ABC123
            The medical record number is K48291, as noted.                    | MEDICAL_RECORD_NUMBER=K48291
            Patientennummer: P-2024-48291, bitte melden.                      | MEDICAL_RECORD_NUMBER=P-2024-48291
            My policy number is POL-48291-22, thanks.                         | INSURANCE_NUMBER=POL-48291-22
            Numer polisy 48291047, proszę.                                    | INSURANCE_NUMBER=48291047
            Pojazd zwykły, numer rejestracyjny WX 1234A, kolor biały.         | VEHICLE_PLATE=WX 1234A
            """)
    void aCueOrAStrongFormIsEnough(String text, String expected) {
        assertThat(found(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please quote order 7707083893 when you write to support.",
                "The part 536-90-4399 has been replaced by another.",
                "The grand total came to 818,714,383.29 units yesterday.",
                "Timestamps such as ts_ms=1541469075466 are logged everywhere.",
                "The chain 351-46-1091-957 equals nothing at all.",
                "Session run 9c401957-66ca-4a84-ae43-02bbf20747f6 was aborted.",
                "Serial ABC536-90-4399 and 536-90-4399-1 belong to machines.",
                "Published under ISBN 978-3-2093-6149-3 some years ago.",
                "Area 666-12-3456 and group 536-00-1234 never were issued.",
                "The patient waited 45 minutes in room 12345, with a medical budget of 250000 euros.",
                "She is a member since 2015, the claim is 100000 dollars, the policy of 30 days counts.",
                "Loss was 0.123456789012 after 732829320 steps of training."
            })
    void lookAlikesAreLeftAlone(String text) {
        assertThat(found(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wskazana wartość: PESEL: 44051401359, koniec zapisu. | PL_PESEL=PESEL: 44051401359
            Zapisano ponadto numer PESEL: 44051401359 wczoraj.   | PL_PESEL=44051401359
            """)
    void aLabelOfAFormBelongsToTheValue(String text, String expected) {
        assertThat(found(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"7707083893, true", "'the value 7707083893 stands in a text', false"})
    void digitsWithOneCheckDigitAreFoundAloneOnly(String text, boolean expected) {
        assertThat(found(text).isEmpty()).isNotEqualTo(expected);
    }

    private Set<String> found(String text) {
        return detector.find(text).stream()
                .filter(finding -> finding.score() >= 0.4)
                .map((Finding finding) -> finding.type() + "=" + text.substring(finding.start(), finding.end()))
                .collect(Collectors.toSet());
    }
}
