package io.millrace.privacy.surrogate;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.privacy.find.Recognizers;
import io.millrace.privacy.keys.FieldKeys;
import io.millrace.privacy.keys.VectorKeys;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurrogatesTest {
    private static final Surrogates CUSTOMERS = of("customers");

    private static Surrogates of(String domain) {
        return new Surrogates(VectorKeys.services().get(FieldKeys.class), domain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // type; value; form of the surrogate
                "PERSON; Anna Huber; \\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+",
                "PERSON; JAN KACZMAREK; \\p{Lu}+ \\p{Lu}+",
                "PERSON; anna huber; \\p{Ll}+ \\p{Ll}+",
                "PERSON; Prof. Ludwig van der Berg; Prof\\. \\p{L}+ van der \\p{L}+",
                "PERSON; Mary J. Jones-Smith; \\p{L}+ [A-Z]\\. \\p{L}+-\\p{L}+",
                "PERSON; 王小明; \\p{IsHan}{3}",
                "PERSON; 김민서; \\p{IsHangul}{3}",
                "PERSON; Анна Иванова; \\p{IsCyrillic}+ \\p{IsCyrillic}+",
                "TITLE; Dr.; Dr\\.",
                "LOCATION; Berlin; \\p{Lu}[\\p{L} '-]+",
                "LOCATION; 北京; \\p{IsHan}+",
                "LOCATION; gmina Nadarzyn; gmina \\p{Lu}[\\p{L} '-]+",
                "LOCATION; nad Wrocławiem; nad \\p{Lu}[\\p{L} '-]+",
                "ORGANIZATION; Deutsche Bank AG; \\p{L}+ Bank AG",
                "ORGANIZATION; University of Leeds; University of \\p{L}+",
                "ORGANIZATION; IBM; [A-Z]{3}",
                "STREET_ADDRESS; Lindenstraße 12b; \\p{L}+straße [1-9]\\d\\p{L}",
                "STREET_ADDRESS; 12 rue de la Paix; [1-9]\\d rue de la \\p{L}+",
                "STREET_ADDRESS; P.O. Box 123; P\\.O\\. Box [1-9]\\d\\d",
                "STREET_ADDRESS; 苏州市姑苏区平江路62号3楼; \\p{IsHan}+市\\p{IsHan}+区\\p{IsHan}+路[1-9]\\d号[1-9]楼",
                "STREET_ADDRESS; Gran Vía 40, 2º D; [\\p{L} ]+ [1-9]\\d, [1-9]º [A-Z]",
                "POSTAL_CODE; SW1A 1AA; [A-Z]{2}\\d[A-Z] \\d[A-Z]{2}",
                "DATE_TIME; 2024-03-15T14:30:00Z; 202[35]-(0[1-9]|1[0-2])-[0-2]\\d.[0-2]\\d:[0-5]\\d:[0-5]\\d.",
                "DATE_TIME; 3. März 2024; \\d\\. (April|Mai|Juni) 202[35]",
                "DATE_TIME; 15th of March; (1[0-9]th|2[4-8]th|20th|21st|22nd|23rd) of (April|May|June)",
                "DATE_TIME; 2024年3月15日; 202[35]年[1-9]月[12]\\d日",
                "AGE; 42; (39|40|41|43|44|45)",
                "AGE; forty-two years; (thirty-nine|forty|forty-one|forty-three|forty-four|forty-five) years",
                "NRP; German; \\p{Lu}\\p{L}+an",
                "EMAIL; maria.lopez77@gmx.de; [a-z]+\\.[a-z]+[1-9]\\d@example\\.(com|org|net)",
                "EMAIL; bWFyaWEubG9wZXpAbWFpbC1oYXJib3IuY29t; [a-z]+\\.[a-z]+@example\\.(com|org|net)",
                "URL; https://www.acme.com/a/12?id=7; https://www\\.[a-z]+\\.example\\.(com|org|net)/[a-z]+/[1-9]\\d",
                "IP_ADDRESS; 10.20.30.40/24; (192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d+/24",
                "IP_ADDRESS; fe80::1; 2001:db8::[0-9a-f]+:[0-9a-f]+",
                "MAC_ADDRESS; AA-BB-CC-DD-EE-FF; 00-00-5E-00-53-[0-9A-F]{2}",
                "MAC_ADDRESS; 0011.22aa.3344; 0000\\.5e00\\.53[0-9a-f]{2}",
                "PHONE; (212) 736-5000; \\([2-9]\\d\\d\\) 555-01\\d\\d",
                "PHONE; +44 20 7946 1234; \\+44 20 7946 0\\d{3}",
                "PHONE; 07700 063 966; 00000 \\d{3} \\d{3}",
                "PHONE; 01 42 68 53 00; 00 00 0\\d \\d\\d \\d\\d",
                "PHONE; 510 070 891; 000 0\\d\\d \\d{3}",
                "PHONE; +48 510 070 891; \\+48 \\d{3} \\d{3} \\d{3}",
                "CREDIT_CARD; 4111-1111-1111-1111; 999\\d-\\d{4}-\\d{4}-\\d{4}",
                "IBAN; DE89 3704 0044 0532 0130 00; DE\\d\\d 0000 \\d{4} \\d{4} \\d{4} \\d\\d",
                "IBAN; gb42nawi04454264788619; gb\\d\\dxxxx\\d{14}",
                "US_SSN; 460-89-9847; (000|666)-\\d\\d-\\d{4}",
                "PL_PESEL; PESEL: 44051401458; PESEL: 0000\\d{7}",
                "DE_VAT_ID; DE 136 695 976; DE 000 0\\d\\d \\d{3}",
                "VEHICLE_PLATE; WX-22490D; [A-Z]{2}-000\\d\\d[A-Z]",
                "SECRET; hunter2hunter2; \\[SECRET]",
            })
    void keepsTheFormAndNeverTheValue(String type, String value, String form) {
        String surrogate = CUSTOMERS.of(type, value);
        assertThat(surrogate).matches(form);
        assertThat(type.equals("TITLE") || !surrogate.equals(value)).isTrue();
    }

    @Test
    void equalValuesOfADomainHaveEqualSurrogatesHoweverTheyAreSpelled() {
        assertThat(of("customers").of("PERSON", "Anna Huber")).isEqualTo(CUSTOMERS.of("PERSON", "Anna Huber"));
        assertThat(of("orders").of("PERSON", "Anna Huber")).isNotEqualTo(CUSTOMERS.of("PERSON", "Anna Huber"));
        assertThat(CUSTOMERS.of("PERSON", "ANNA HUBER")).isEqualToIgnoringCase(CUSTOMERS.of("PERSON", "Anna Huber"));
        assertThat(CUSTOMERS.of("PERSON", "García")).isEqualTo(CUSTOMERS.of("PERSON", "Garcia"));
        assertThat(digits("CREDIT_CARD", "4111 1111 1111 1111")).isEqualTo(digits("CREDIT_CARD", "4111111111111111"));
        assertThat(digits("PL_PESEL", "440514-01458")).isEqualTo(digits("PL_PESEL", "44051401458"));
        for (String name : List.of("Krueger", "KRÜGER", "Kruger")) {
            assertThat(CUSTOMERS.of("PERSON", name)).as(name).isEqualToIgnoringCase(CUSTOMERS.of("PERSON", "Krüger"));
        }
        assertThat(CUSTOMERS.of("PERSON", "Juergen Mueller")).isEqualTo(CUSTOMERS.of("PERSON", "Jürgen Müller"));
        assertThat(CUSTOMERS.of("EMAIL", "maria dot lopez at mail-harbor dot com"))
                .isEqualTo(CUSTOMERS.of("EMAIL", "maria.lopez@mail-harbor.com"));
    }

    private static String digits(String type, String value) {
        return CUSTOMERS.of(type, value).replaceAll("\\D", "");
    }

    @Test
    void aPartOfANameMapsAsItDoesWithinTheName() {
        String whole = CUSTOMERS.of("PERSON", "Mary Jones");
        String given = CUSTOMERS.of("PERSON", "Mary");
        String family = CUSTOMERS.of("PERSON", "Jones");
        assertThat(whole).isEqualTo(given + " " + family);
        assertThat(CUSTOMERS.of("EMAIL", "mary.jones@post.at"))
                .startsWith(Seeds.canonical(given) + "." + Seeds.canonical(family) + "@");
    }

    @Test
    void womenStayWomenAndMenMen() {
        NameLists lists = NameLists.shared();
        for (String name : List.of("Mary", "Katarzyna", "Giulia", "Ingrid", "Анна")) {
            assertThat(lists.gender(CUSTOMERS.of("PERSON", name), "pl"))
                    .as(name)
                    .isEqualTo(Gender.FEMALE);
        }
        for (String name : List.of("John", "Krzysztof", "Giovanni", "Jürgen", "Иван")) {
            assertThat(lists.gender(CUSTOMERS.of("PERSON", name), "pl"))
                    .as(name)
                    .isEqualTo(Gender.MALE);
        }
        assertThat(CUSTOMERS.of("PERSON", "Kowalska")).endsWith("a");
    }

    @Test
    void anyTextAtAllHasASurrogate() {
        String signs = "ab Z09.-+@:/%=()\u0301\u200bß王é\ud83d\ude00\ud800,'";
        List<String> types = List.copyOf(Recognizers.types());
        Random random = new Random(5);
        for (int n = 0; n < 4000; n++) {
            String value = random.ints(1 + random.nextInt(14), 0, signs.length())
                    .mapToObj(at -> signs.substring(at, at + 1))
                    .collect(Collectors.joining());
            String type = types.get(n % types.size());
            assertThat(CUSTOMERS.of(type, value)).as(type).isEqualTo(CUSTOMERS.of(type, value));
        }
        assertThat(CUSTOMERS.of("PERSON", "")).isEmpty();
        assertThat(CUSTOMERS.of("PERSON", "Mr.")).isEqualTo("Mr.");
    }

    @Test
    void manyThreadsDrawTheSame() {
        List<String> names = IntStream.range(0, 500)
                .mapToObj(n -> "Person Nr" + n + " Weber")
                .toList();
        List<String> one =
                names.stream().map(name -> CUSTOMERS.of("PERSON", name)).toList();
        List<String> many =
                names.parallelStream().map(name -> CUSTOMERS.of("PERSON", name)).toList();
        assertThat(many).isEqualTo(one);
    }
}
