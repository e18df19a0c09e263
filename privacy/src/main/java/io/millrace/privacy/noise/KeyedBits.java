package io.millrace.privacy.noise;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The key stream of AES-128 in counter mode, from zero: the same bits for the same seed, and none to guess without it. */
final class KeyedBits implements RandomBits {
    private static final byte[] ZEROS = new byte[256];

    private final Cipher cipher;
    private ByteBuffer rest = ByteBuffer.allocate(0);

    /** @param seed 32 hex digits, secret */
    KeyedBits(String seed) {
        try {
            cipher = Cipher.getInstance("AES/CTR/NoPadding");
            SecretKeySpec key = new SecretKeySpec(HexFormat.of().parseHex(seed), "AES");
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no AES", missing);
        }
    }

    @Override
    public long next() {
        if (!rest.hasRemaining()) {
            rest = ByteBuffer.wrap(cipher.update(ZEROS));
        }
        return rest.getLong();
    }

    @Override
    public String toString() {
        return "keyed bits";
    }
}
