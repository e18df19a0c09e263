package io.millrace.privacy.keys;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** AES of the Java runtime, which uses the processor's instructions, for what Bouncy Castle builds on single blocks. For one thread. */
final class AesBlocks implements BlockCipher {
    private static final int BLOCK = 16;

    private final Cipher cipher;

    AesBlocks() {
        try {
            cipher = Cipher.getInstance("AES/ECB/NoPadding");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java runtime lacks AES", missing);
        }
    }

    @Override
    public void init(boolean forEncryption, CipherParameters parameters) {
        byte[] key = ((KeyParameter) parameters).getKey();
        try {
            cipher.init(forEncryption ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException("the key of AES is " + key.length + " bytes");
        }
    }

    @Override
    public String getAlgorithmName() {
        return "AES";
    }

    @Override
    public int getBlockSize() {
        return BLOCK;
    }

    @Override
    public int processBlock(byte[] in, int inOff, byte[] out, int outOff) {
        try {
            return cipher.update(in, inOff, BLOCK, out, outOff);
        } catch (ShortBufferException shortOfSpace) {
            throw new IllegalArgumentException("there is no room for a block");
        }
    }

    /** Blocks do not depend on each other. */
    @Override
    public void reset() {}
}
