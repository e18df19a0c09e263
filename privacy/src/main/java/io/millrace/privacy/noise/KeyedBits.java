package io.millrace.privacy.noise;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key stream of AES-128 in counter mode, from zero: the same bits for the same seed, and none to guess without it. For
 * one thread; to make one takes longer than to seed it.
 */
final class KeyedBits implements RandomBits {
    private static final byte[] ZEROS = new byte[256];

    private final Cipher cipher;
    private ByteBuffer rest = ByteBuffer.allocate(0);

    KeyedBits() {
        try {
            cipher = Cipher.getInstance("AES/CTR/NoPadding");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no AES", missing);
        }
    }

    /**
     * Begins anew.
     *
     * @param seed 32 hex digits, secret
     */
    KeyedBits seeded(String seed) {
        try {
            SecretKeySpec key = new SecretKeySpec(HexFormat.of().parseHex(seed), "AES");
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
            rest = ByteBuffer.allocate(0);
            return this;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a seed is no key of AES-128", impossible);
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
