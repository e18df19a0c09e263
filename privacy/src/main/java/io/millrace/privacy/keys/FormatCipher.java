package io.millrace.privacy.keys;

import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Format-preserving encryption: FF1 of NIST SP 800-38G with AES, over numbers below a radix. It keeps the length, has no
 * integrity, and gives equal results for equal input. For one thread.
 */
public final class FormatCipher {
    /** SP 800-38G Rev. 1, 5.1: with fewer possible values they can be found by trying. */
    public static final int FEWEST_VALUES = 1_000_000;
    /** The time grows with the square of the length. */
    public static final int LONGEST = 64;

    public static final int LARGEST_RADIX = 256;

    private final FPEFF1Engine encryption = new FPEFF1Engine(new AesBlocks());
    private final FPEFF1Engine decryption = new FPEFF1Engine(new AesBlocks());
    private final int radix;

    /** @param key of AES, 16, 24 or 32 bytes */
    FormatCipher(byte[] key, int radix, byte[] tweak) {
        this.radix = radix;
        FPEParameters parameters = new FPEParameters(new KeyParameter(key), radix, tweak);
        encryption.init(true, parameters);
        decryption.init(false, parameters);
    }

    /** The shortest length with enough possible values. */
    public static int shortest(int radix) {
        int length = 0;
        for (long values = 1; values < FEWEST_VALUES; values *= radix) {
            length++;
        }
        return length;
    }

    /** @param digits each from 0 to radix − 1, as an unsigned byte; at least {@link #shortest}, at most {@link #LONGEST} */
    public byte[] encrypt(byte[] digits) {
        return processed(encryption, digits);
    }

    /** The opposite of {@link #encrypt}; whatever is given opens to something. */
    public byte[] decrypt(byte[] digits) {
        return processed(decryption, digits);
    }

    private byte[] processed(FPEFF1Engine engine, byte[] digits) {
        if (digits.length < shortest(radix) || digits.length > LONGEST) {
            throw new IllegalArgumentException("the length is " + digits.length);
        }
        byte[] out = new byte[digits.length];
        engine.processBlock(digits, 0, digits.length, out, 0);
        return out;
    }

    @Override
    public String toString() {
        return "format-preserving cipher of radix " + radix;
    }
}
