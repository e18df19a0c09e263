package io.millrace.privacy.treat.benchmark;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.AesSiv;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** A primitive alone, over input of the length that an action makes of 20 characters, made before. */
final class Primitive implements Runnable {
    private static final int SHORT = 16;
    private static final int PADDED = 32;
    private static final int BOUND = 62;

    private final Sealing sealing;
    private int guard;

    /** Seals or hashes the input. */
    @FunctionalInterface
    interface Sealing {
        byte[] of(byte[] input) throws GeneralSecurityException;
    }

    private final byte[][] inputs = new byte[Action.SAMPLES][];

    private Primitive(int length, Sealing sealing) {
        this.sealing = sealing;
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = ByteBuffer.allocate(length).putInt(i).array();
        }
    }

    static Primitive siv() throws GeneralSecurityException {
        AesSiv siv = new AesSiv(key(64));
        byte[] bound = new byte[BOUND];
        return new Primitive(PADDED, input -> siv.encryptDeterministically(input, bound));
    }

    static Primitive gcm() throws GeneralSecurityException {
        AesGcmJce gcm = new AesGcmJce(key(32));
        byte[] bound = new byte[BOUND];
        return new Primitive(PADDED, input -> gcm.encrypt(input, bound));
    }

    static Primitive hmac() throws GeneralSecurityException {
        PrfHmacJce hmac = new PrfHmacJce("HMACSHA256", new SecretKeySpec(key(32), "HMAC"));
        return new Primitive(PADDED, input -> hmac.compute(input, SHORT));
    }

    /** Sixteen digits. */
    static Primitive formatPreserving() {
        FPEFF1Engine engine = new FPEFF1Engine();
        engine.init(true, new FPEParameters(new KeyParameter(key(32)), 10, new byte[SHORT]));
        Primitive primitive = new Primitive(SHORT, input -> {
            byte[] out = new byte[SHORT];
            engine.processBlock(input, 0, SHORT, out, 0);
            return out;
        });
        for (int i = 0; i < primitive.inputs.length; i++) {
            primitive.inputs[i] =
                    new byte[] {(byte) (i % 10), (byte) (i / 10 % 10), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        }
        return primitive;
    }

    private static byte[] key(int length) {
        byte[] key = new byte[length];
        for (int i = 0; i < length; i++) {
            key[i] = (byte) i;
        }
        return key;
    }

    @Override
    public void run() {
        try {
            for (byte[] input : inputs) {
                guard += sealing.of(input)[0];
            }
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return Integer.toString(guard);
    }
}
