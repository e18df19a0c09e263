package io.millrace.privacy.find.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.privacy.find.Detector;
import io.millrace.privacy.find.Finding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that issuers and test suites publish as samples: found alone, and not with another last character. */
class IdentifierChecksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            US_NPI          | 1234567893
            MEDICAL_LICENSE | BB1388568
            UK_NHS          | 943 476 5919
            UK_UTR          | 1955839661
            CA_SIN          | 130 692 544
            AU_ABN          | 51 824 753 556
            AU_ACN          | 004 085 616
            AU_TFN          | 123 456 782
            NZ_IRD          | 49-091-850
            IL_ID           | 039337423
            ZA_ID_NUMBER    | 7503305044089
            DE_TAX_ID       | 36574261809
            DE_SOCIAL_SECURITY | 15 070649 C 103
            DE_HEALTH_INSURANCE | A123456780
            CH_AHV          | 756.9217.0769.85
            CH_UID          | CHE-100.155.212
            AT_SVNR         | 1237 010180
            AT_VAT_ID       | ATU13585627
            NL_BSN          | 111222333
            BE_NATIONAL_NUMBER | 85.07.30-033.28
            BE_VAT_ID       | BE 0403.019.261
            PT_NIF          | 501964843
            IE_PPS          | 6433435F
            GR_AMKA         | 01013099997
            GR_AFM          | 094259216
            FR_NIR          | 2 55 08 14 168 025 38
            FR_SIREN        | 732 829 320
            FR_SIRET        | 73282932000074
            FR_VAT_ID       | FR40303265045
            ES_NIF          | 54362315K
            ES_NIE          | X2482300W
            ES_CIF          | J99216582
            IT_VAT_CODE     | 00743110157
            PL_PESEL        | 44051401359
            PL_NIP          | 856-734-62-15
            PL_REGON        | 192598184
            PL_REGON        | 12345678512347
            FI_PERSONAL_IDENTITY_CODE | 131052-308T
            FI_BUSINESS_ID  | 2077474-0
            SE_PERSONNUMMER | 811228-9874
            NO_FODSELSNUMMER | 15108695088
            IS_KENNITALA    | 120174-3390
            TR_NATIONAL_ID  | 17291716060
            TR_VKN          | 4540536920
            CZ_RODNE_CISLO  | 710319/2745
            RO_CNP          | 1630615123457
            BG_EGN          | 7523169263
            HR_OIB          | 33392005961
            EE_PERSONAL_CODE | 36805280109
            LT_PERSONAL_CODE | 33309240064
            RU_INN          | 7707083893
            RU_INN          | 500100732259
            RU_SNILS        | 112-233-445 95
            UA_RNOKPP       | 1759013776
            BR_CPF          | 390.533.447-05
            BR_CNPJ         | 16.727.230/0001-97
            AR_CUIT         | 20-05536168-2
            CL_RUT          | 12.531.909-2
            CO_NIT          | 213.123.432-1
            PE_RUC          | 20512333797
            CN_RESIDENT_ID  | 11010519491231002X
            CN_CREDIT_CODE  | 91110000600037341L
            HK_ID           | A123456(3)
            TW_ID           | A123456789
            KR_BRN          | 116-82-00276
            JP_MY_NUMBER    | 6214 9832 0257
            IN_AADHAAR      | 2341 2341 2346
            SG_UEN          | 00192200M
            SG_UEN          | 197401143C
            SG_UEN          | S16FC0121D
            TH_TNIN         | 1-2345-45678-78-1
            NG_NIN          | 12345678902
            """)
    void aSampleIsFoundAndADamagedOneIsNot(String type, String value) {
        assertThat(types(value)).contains(type);
        assertThat(types(damaged(value))).doesNotContain(type);
    }

    /** Another digit or letter in the place of the last one. */
    private static String damaged(String value) {
        int at = value.length() - 1;
        while (!Character.isLetterOrDigit(value.charAt(at))) {
            at--;
        }
        char c = value.charAt(at);
        char other = c == '9' ? '0' : c == 'Z' ? 'A' : (char) (c + 1);
        return value.substring(0, at) + other + value.substring(at + 1);
    }

    private static List<String> types(String value) {
        IdentifierRecognizer recognizer = new IdentifierRecognizer();
        return new Detector(List.of(recognizer), Set.copyOf(recognizer.types()))
                .candidates(value).stream()
                        .filter(finding -> finding.score() >= 0.4 && finding.length() == value.length())
                        .map(Finding::type)
                        .toList();
    }

    @Test
    void thereAreIdentifiersOfFortyCountries() {
        long countries = new IdentifierRecognizer()
                .types().stream()
                        .filter(type -> type.charAt(2) == '_')
                        .map(type -> type.substring(0, 2))
                        .distinct()
                        .count();

        assertThat(countries).isGreaterThanOrEqualTo(40);
    }
}
