package io.millrace.privacy.keys;

import com.google.crypto.tink.subtle.AesSiv;
import io.millrace.core.Bytes;
import io.millrace.core.Origin;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;

/** Opens cells as a reader does: contract, section 10. */
public final class CellOpener {
    private final KeyBundle bundle;

    public CellOpener(KeyBundle bundle) {
        this.bundle = bundle;
    }

    /** kind ‖ content in hex. */
    public String decrypt(String dataset, String column, Origin origin, Bytes cell) throws GeneralSecurityException {
        byte[] bytes = checked(cell, Cipher.ENCRYPT);
        Epoch epoch = bundle.epochs().stream()
                .filter(each -> each.keyId() == uint32(bytes, 4) && each.number() == uint32(bytes, 8))
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("no such epoch"));
        byte[] key = Cipher.fieldKey(epoch.dataKey(), dataset, column);
        return open(key, bytes, dataset, column, origin.toString());
    }

    public String untoken(String domain, Bytes cell) throws GeneralSecurityException {
        byte[] bytes = checked(cell, Cipher.TOKEN);
        Domain keys = bundle.domains().stream()
                .filter(each -> each.keyId() == uint32(bytes, 4))
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("no such domain"));
        return open(keys.tokenKey().toArray(), bytes, domain);
    }

    private static byte[] checked(Bytes cell, int action) throws GeneralSecurityException {
        byte[] bytes = cell.toArray();
        boolean header = bytes.length >= 44
                && (bytes.length - 28) % 16 == 0
                && Arrays.equals(new byte[] {'M', 'R', '1', (byte) action}, Arrays.copyOf(bytes, 4));
        if (!header) {
            throw new GeneralSecurityException("no ciphertext of millrace/1");
        }
        return bytes;
    }

    private static String open(byte[] key, byte[] cell, String... context) throws GeneralSecurityException {
        byte[] header = Arrays.copyOf(cell, Cipher.HEADER_BYTES);
        byte[] sealed = Arrays.copyOfRange(cell, Cipher.HEADER_BYTES, cell.length);
        byte[] padded = new AesSiv(key).decryptDeterministically(sealed, Parts.of(header, context));
        int end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        if (padded[end] != (byte) 0x80 || end < 1 || padded.length - end > 16) {
            throw new GeneralSecurityException("wrong padding");
        }
        return HexFormat.of().formatHex(padded, 0, end);
    }

    private static long uint32(byte[] bytes, int at) {
        return java.nio.ByteBuffer.wrap(bytes).getInt(at) & 0xFFFFFFFFL;
    }
}
