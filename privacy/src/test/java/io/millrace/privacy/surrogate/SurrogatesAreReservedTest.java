package io.millrace.privacy.surrogate;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.privacy.find.Detector;
import io.millrace.privacy.find.Recognizers;
import io.millrace.privacy.gate.Reserved;
import io.millrace.privacy.keys.FieldKeys;
import io.millrace.privacy.keys.VectorKeys;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The gate lets every surrogate of the types pass that have a form of their own, or nobody finds it any more. */
class SurrogatesAreReservedTest {
    private static final long SEED = 8_301;
    private static final int VALUES = 2000, VALUES_OF_OTHERS = 300;
    private static final Surrogates SURROGATES =
            new Surrogates(VectorKeys.services().get(FieldKeys.class), "customers");

    /** 9 is any digit, A any capital, a any small letter, f any small hex digit; what stands after a backslash is itself. */
    private static final Map<String, List<String>> FORMS = Map.ofEntries(
            Map.entry("EMAIL", List.of("aaaa.aaaaa@aaaa.co\\m", "Aaaaa99@aaa-aaaa.de", "AAA_A@AAA.ORG")),
            Map.entry("URL", List.of("http://www.aaaaa.com/aaa/9", "https://a\\a:b\\b@aaaa.de:99/?aa=9", "aaaaa.com")),
            Map.entry("IP_ADDRESS", List.of("9.19.29.1", "99.9.9.9/24", "fe80::ffff:f", "ffff:f:f:f:f:f:f:ffff")),
            Map.entry("MAC_ADDRESS", List.of("ff:ff:ff:ff:ff:ff", "ff-ff-ff-ff-ff-ff", "ffff.ffff.ffff")),
            Map.entry("CREDIT_CARD", List.of("4999 9999 9999 9999", "5999999999999999", "379999999999999")),
            Map.entry(
                    "IBAN",
                    List.of(
                            "DE99 9999 9999 9999 9999 99",
                            "GB99AAAA99999999999999",
                            "IBAN: FR9999999999999A9999999999999")),
            Map.entry(
                    "PHONE",
                    List.of(
                            "(999) 999-9999",
                            "+49 99 9999999",
                            "+48 999 999 999",
                            "07999 999999",
                            "+1-999-999-9999 ext. 99",
                            "09 99 99 99 99",
                            "+44 (0)99 9999 9999",
                            "0049 99 9999999")),
            Map.entry("PH_MOBILE_NUMBER", List.of("09999999999", "+63 999 999 9999")),
            Map.entry("TR_PHONE_NUMBER", List.of("05399999999", "+90 539 999 99 99", "539-999-99-99")),
            Map.entry("US_SSN", List.of("999-99-9999", "999 99 9999", "999999999")),
            Map.entry(
                    "CRYPTO",
                    List.of("0xffffffffffffffffffffffffffffffffffffffff", "1AaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAa")),
            Map.entry("SECRET", List.of("aaaaaaaa99AAAA")));

    private static final List<String> OTHERS = List.of(
            "99999999999",
            "A99999999",
            "999-99-9999",
            "AA99 AAA",
            "99999",
            "AAAAAA99A99A999A",
            "AA 9999 AA",
            "9AA9-AA9-AA99");

    private final Random random = new Random(SEED);

    @Test
    void whatHasAForm() {
        FORMS.forEach((type, forms) -> check(type, forms, VALUES));
    }

    @Test
    void identifiers() {
        Set<String> others = new TreeSet<>(Recognizers.types());
        others.removeAll(Reserved.OF_LANGUAGE);
        others.removeAll(FORMS.keySet());
        others.forEach(type -> check(type, OTHERS, VALUES_OF_OTHERS));
    }

    private void check(String type, List<String> forms, int count) {
        Detector detector = new Detector(Recognizers.all(), Set.of(type));
        for (int n = 0; n < count; n++) {
            String value = value(forms.get(n % forms.size()));
            String surrogate = SURROGATES.of(type, value);
            boolean passes =
                    Reserved.holds(type, surrogate) || detector.find(surrogate).isEmpty();
            assertThat(passes)
                    .as("%s %s of %s, seed %s", type, surrogate, value, SEED)
                    .isTrue();
            assertThat(surrogate).isNotEqualTo(value);
        }
    }

    private String value(String form) {
        StringBuilder value = new StringBuilder();
        for (int at = 0; at < form.length(); at++) {
            char c = form.charAt(at);
            value.append(c == '\\' ? form.charAt(++at) : drawn(c));
        }
        return value.toString();
    }

    private char drawn(char c) {
        return switch (c) {
            case '9' -> (char) ('0' + random.nextInt(10));
            case 'A' -> (char) ('A' + random.nextInt(26));
            case 'a' -> (char) ('a' + random.nextInt(26));
            case 'f' -> Character.forDigit(random.nextInt(16), 16);
            default -> c;
        };
    }
}
