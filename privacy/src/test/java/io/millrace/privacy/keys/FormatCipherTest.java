package io.millrace.privacy.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.core.Outside;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class FormatCipherTest {
    private static final byte[] KEY = HexFormat.of().parseHex("2b7e151628aed2a6abf7158809cf4f3c");

    /** NIST's samples 1 to 3 of FF1: radix, tweak, plaintext, ciphertext, over the digits 0-9a-z. */
    private static final String[][] SAMPLES = {
        {"10", "", "0123456789", "2433477484"},
        {"10", "39383736353433323130", "0123456789", "6124200773"},
        {"36", "3737373770717273373737", "0123456789abcdefghi", "a9tv40mll9kdu509eum"},
    };

    @Test
    void givesTheSamplesOfTheStandardAndOpensThem() {
        for (String[] sample : SAMPLES) {
            FormatCipher cipher = new FormatCipher(
                    KEY, Integer.parseInt(sample[0]), HexFormat.of().parseHex(sample[1]));
            assertThat(text(cipher.encrypt(digits(sample[2])))).isEqualTo(sample[3]);
            assertThat(text(cipher.decrypt(digits(sample[3])))).isEqualTo(sample[2]);
        }
    }

    @Test
    void givesTheSharedVectorsAndOpensThem() throws IOException {
        Path file = Outside.shared("golden/privacy/crypto_vectors.json");
        JsonNode vectors = new ObjectMapper().readTree(file.toFile()).get("ff1");
        assertThat(vectors.size()).isGreaterThan(10);
        for (JsonNode vector : vectors) {
            FormatCipher cipher = new FormatCipher(
                    HexFormat.of().parseHex(vector.get("key").asText()),
                    vector.get("radix").asInt(),
                    HexFormat.of().parseHex(vector.get("tweak").asText()));
            String plain = vector.get("pt").asText();
            String sealed = vector.get("ct").asText();
            assertThat(text(cipher.encrypt(digits(plain)))).isEqualTo(sealed);
            assertThat(text(cipher.decrypt(digits(sealed)))).isEqualTo(plain);
        }
    }

    @Test
    void takesTheLargestRadix() {
        FormatCipher cipher = new FormatCipher(KEY, FormatCipher.LARGEST_RADIX, new byte[0]);
        byte[] numbers = {0, (byte) 255, (byte) 128, 7};
        assertThat(cipher.decrypt(cipher.encrypt(numbers))).isEqualTo(numbers);
    }

    @Test
    void theShortestLengthHasAMillionValues() {
        int[][] table = {{2, 20}, {10, 6}, {16, 5}, {26, 5}, {36, 4}, {62, 4}, {100, 3}, {256, 3}};
        for (int[] row : table) {
            assertThat(FormatCipher.shortest(row[0])).as("radix %d", row[0]).isEqualTo(row[1]);
        }
    }

    @Test
    void refusesWhatIsTooShortOrTooLong() {
        FormatCipher cipher = new FormatCipher(KEY, 10, new byte[0]);
        for (int length : new int[] {0, 5, FormatCipher.LONGEST + 1}) {
            assertThatThrownBy(() -> cipher.encrypt(new byte[length])).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void fieldsAndDomainsHaveCiphersOfTheirOwn() {
        FieldKeys keys = VectorKeys.services().get(FieldKeys.class);
        byte[] numbers = digits("1234567890");
        assertThat(text(keys.format("customers", "a", 10).encrypt(numbers)))
                .isEqualTo(text(keys.format("customers", "a", 10).encrypt(numbers)))
                .isNotEqualTo(text(keys.format("customers", "b", 10).encrypt(numbers)))
                .isNotEqualTo(text(keys.format("orders", "a", 10).encrypt(numbers)));
        assertThat(keys.format("customers", "a", 10)).hasToString("format-preserving cipher of radix 10");
    }

    private static byte[] digits(String text) {
        byte[] digits = new byte[text.length()];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) Character.digit(text.charAt(i), 36);
        }
        return digits;
    }

    private static String text(byte... digits) {
        StringBuilder text = new StringBuilder();
        for (byte digit : digits) {
            text.append(Character.forDigit(digit, 36));
        }
        return text.toString();
    }
}
