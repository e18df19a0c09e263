package io.millrace.privacy.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.config.TinkConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import io.millrace.core.Outside;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shared vectors of the primitives that cells, pseudonyms and keys are made with; FF1 is in {@link FormatCipherTest}. */
class CryptoVectorsTest {
    private static final int TINK_PREFIX = 5;
    private static JsonNode vectors;

    @BeforeAll
    static void read() throws IOException {
        vectors = new ObjectMapper()
                .readTree(Outside.shared("golden/privacy/crypto_vectors.json").toFile());
    }

    private static byte[] bytes(JsonNode vector, String name) {
        return HexFormat.of().parseHex(vector.get(name).asText());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static Secret secret(byte[] key) {
        return Secret.owning(key);
    }

    /** Two published ones have shorter keys, which AES-256-SIV does not take. */
    @Test
    void syntheticIv() throws GeneralSecurityException {
        int seen = 0;
        for (JsonNode vector : vectors.get("aes_siv")) {
            byte[] key = bytes(vector, "key");
            if (key.length == 64) {
                byte[] bound = HexFormat.of().parseHex(vector.get("ad").get(0).asText());
                byte[] sealed = Cipher.sealed(Cipher.siv(key), bytes(vector, "pt"), bound);
                assertThat(hex(sealed)).isEqualTo(vector.get("ct").asText());
                assertThat(hex(Cipher.siv(key).decryptDeterministically(sealed, bound)))
                        .isEqualTo(vector.get("pt").asText());
                seen++;
            }
        }
        assertThat(seen).isEqualTo(6);
    }

    /** Tink refuses a key of less than 16 bytes. */
    @Test
    void keyedCode() {
        int seen = 0;
        for (JsonNode vector : vectors.get("hmac_sha256")) {
            byte[] key = bytes(vector, "key");
            if (key.length >= 16) {
                byte[] code = Cipher.mac(Cipher.hmac(secret(key)), bytes(vector, "msg"), 32);
                assertThat(hex(code)).isEqualTo(vector.get("tag").asText());
                seen++;
            }
        }
        assertThat(seen).isEqualTo(9);
    }

    @Test
    void derivedKeys() throws GeneralSecurityException {
        assertThat(vectors.get("hkdf_sha256")).hasSize(6);
        for (JsonNode vector : vectors.get("hkdf_sha256")) {
            int length = vector.get("okm").asText().length() / 2;
            byte[] derived = Hkdf.computeHkdf(
                    "HMACSHA256", bytes(vector, "ikm"), bytes(vector, "salt"), bytes(vector, "info"), length);
            assertThat(hex(derived)).isEqualTo(vector.get("okm").asText());
        }
    }

    /** Opened only: Tink draws the nonce itself. */
    @Test
    void countedMode() throws GeneralSecurityException {
        assertThat(vectors.get("aes_gcm")).hasSize(10);
        for (JsonNode vector : vectors.get("aes_gcm")) {
            String sealed = vector.get("iv").asText()
                    + vector.get("ct").asText()
                    + vector.get("tag").asText();
            byte[] opened =
                    new AesGcmJce(bytes(vector, "key")).decrypt(HexFormat.of().parseHex(sealed), bytes(vector, "aad"));
            assertThat(hex(opened)).isEqualTo(vector.get("pt").asText());
        }
    }

    private static JsonNode keyset(String template) {
        for (JsonNode keyset : vectors.get("tink_keysets")) {
            if (keyset.get("template").asText().equals(template)) {
                return keyset;
            }
        }
        throw new AssertionError("no keyset " + template);
    }

    private static <T> T primitive(JsonNode keyset, Class<T> type) throws GeneralSecurityException {
        KeysetHandle handle = TinkJsonProtoKeysetFormat.parseKeyset(
                keyset.get("keyset_json").toString(), TinkConfig2026.get(), InsecureSecretKeyAccess.get());
        return handle.getPrimitive(TinkConfig2026.get(), type);
    }

    /** The key itself, the last bytes of the message that holds it. */
    private static byte[] key(JsonNode keyset, int length) {
        String value = keyset.at("/keyset_json/key/0/keyData/value").asText();
        byte[] message = Base64.getDecoder().decode(value);
        return Arrays.copyOfRange(message, message.length - length, message.length);
    }

    @Test
    void aKeysetForSyntheticIvs() throws GeneralSecurityException {
        JsonNode keyset = keyset("AES256_SIV");
        DeterministicAead tink = primitive(keyset, DeterministicAead.class);
        for (JsonNode each : keyset.get("cases")) {
            String sealed = each.get("ct").asText();
            assertThat(hex(tink.encryptDeterministically(bytes(each, "pt"), bytes(each, "ad"))))
                    .isEqualTo(sealed);
            assertThat(hex(Cipher.sealed(Cipher.siv(key(keyset, 64)), bytes(each, "pt"), bytes(each, "ad"))))
                    .isEqualTo(sealed.substring(TINK_PREFIX * 2));
        }
    }

    @Test
    void aKeysetForKeyedCodes() throws GeneralSecurityException {
        JsonNode keyset = keyset("HMAC_SHA256_PRF");
        PrfSet tink = primitive(keyset, PrfSet.class);
        for (JsonNode each : keyset.get("cases")) {
            byte[] input = bytes(each, "input");
            assertThat(hex(tink.computePrimary(input, 16)))
                    .isEqualTo(each.get("out16").asText());
            assertThat(hex(Cipher.mac(Cipher.hmac(secret(key(keyset, 32))), input, 16)))
                    .isEqualTo(each.get("out16").asText());
        }
    }

    @Test
    void aKeysetForTheCountedMode() throws GeneralSecurityException {
        JsonNode keyset = keyset("AES256_GCM");
        Aead tink = primitive(keyset, Aead.class);
        for (JsonNode each : keyset.get("cases")) {
            assertThat(hex(tink.decrypt(bytes(each, "ct"), bytes(each, "ad"))))
                    .isEqualTo(each.get("pt").asText());
        }
    }
}
