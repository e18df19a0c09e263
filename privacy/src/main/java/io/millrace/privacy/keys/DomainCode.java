package io.millrace.privacy.keys;

import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** The keyed code of values of one domain, HMAC-SHA256 of LP(domain) ‖ kind ‖ content. For many threads. */
final class DomainCode {
    private static final int PSEUDONYM_BYTES = 16;

    private final PrfHmacJce hmac;
    private final byte[] domain;

    DomainCode(Secret key, String domain) {
        hmac = Cipher.hmac(key);
        this.domain = Parts.of(domain);
    }

    String pseudonym(Plaintext value) {
        return HexFormat.of().formatHex(Cipher.mac(hmac, value.marked(domain), PSEUDONYM_BYTES));
    }

    /** The first 8 bytes, big-endian, of what {@link #pseudonym} would be cut from. */
    long number(Plaintext value) {
        return ByteBuffer.wrap(Cipher.mac(hmac, value.marked(domain), Long.BYTES))
                .getLong();
    }
}
