package io.millrace.privacy.keys;

import com.google.crypto.tink.subtle.AesSiv;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.spec.SecretKeySpec;

/** The primitives of the contract's section 10, and the keys that are derived for them. */
final class Cipher {
    static final int ENCRYPT = 1;
    static final int TOKEN = 2;
    static final int HEADER_BYTES = 12;
    private static final int FIELD_KEY_BYTES = 64;
    private static final int DERIVED_KEY_BYTES = 32;

    private Cipher() {}

    /** HKDF-SHA256 (RFC 5869) with an empty salt. */
    static byte[] fieldKey(Secret dataKey, String dataset, String column) {
        byte[] info = Parts.of("millrace/1", dataset, column);
        return guarded(() -> Hkdf.computeHkdf("HMACSHA256", dataKey.toArray(), new byte[0], info, FIELD_KEY_BYTES));
    }

    /**
     * A key for another purpose, from a key of a domain, by HKDF-SHA256 with an empty salt and info = LP("millrace/1",
     * purpose, domain): every bundle that has the domain has it.
     */
    static Secret derived(Secret key, String purpose, String domain) {
        byte[] info = Parts.of("millrace/1", purpose, domain);
        return Secret.owning(
                guarded(() -> Hkdf.computeHkdf("HMACSHA256", key.toArray(), new byte[0], info, DERIVED_KEY_BYTES)));
    }

    /** AES-256-SIV (RFC 5297); the key's first half authenticates. Safe for use by many threads. */
    static AesSiv siv(byte[] key) {
        return guarded(() -> new AesSiv(key));
    }

    /** HMAC-SHA256. Safe for use by many threads. */
    static PrfHmacJce hmac(Secret key) {
        return guarded(() -> new PrfHmacJce("HMACSHA256", new SecretKeySpec(key.toArray(), "HMAC")));
    }

    static byte[] header(int action, long keyId, long epoch) {
        return ByteBuffer.allocate(HEADER_BYTES)
                .put(Parts.utf8("MR1"))
                .put((byte) action)
                .putInt((int) keyId)
                .putInt((int) epoch)
                .array();
    }

    /** @param bound associated data */
    static byte[] sealed(AesSiv siv, byte[] padded, byte[] bound) {
        return guarded(() -> siv.encryptDeterministically(padded, bound));
    }

    /** The first bytes, up to 32, of the code. */
    static byte[] mac(PrfHmacJce hmac, byte[] input, int length) {
        return guarded(() -> hmac.compute(input, length));
    }

    @FunctionalInterface
    private interface Computation<T> {
        T run() throws GeneralSecurityException;
    }

    /** The library's message may speak of the input, so it is dropped. */
    private static <T> T guarded(Computation<T> computation) {
        try {
            return computation.run();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime lacks AES or HMAC-SHA256");
        }
    }
}
