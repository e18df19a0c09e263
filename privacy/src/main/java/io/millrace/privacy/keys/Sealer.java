package io.millrace.privacy.keys;

import com.google.crypto.tink.subtle.AesSiv;
import io.millrace.core.Bytes;
import io.millrace.core.Origin;

/** Makes the cells of one key and place; header and the fixed part of the associated data are made once. For many threads. */
final class Sealer {
    private final AesSiv siv;
    private final byte[] header;
    private final byte[] bound;

    /** @param context the parts of the associated data that follow the header and are the same for all cells */
    Sealer(byte[] key, byte[] header, String... context) {
        siv = Cipher.siv(key);
        this.header = header;
        bound = Parts.of(header, context);
    }

    /** A cell that nothing else is bound to. */
    Bytes cell(Plaintext value) {
        return cell(value, bound);
    }

    /** A cell that is bound to an origin as well. */
    Bytes cell(Plaintext value, Origin origin) {
        return cell(value, Parts.plus(bound, origin.toString()));
    }

    private Bytes cell(Plaintext value, byte[] associated) {
        byte[] sealed = Cipher.sealed(siv, value.padded(), associated);
        byte[] cell = new byte[header.length + sealed.length];
        System.arraycopy(header, 0, cell, 0, header.length);
        System.arraycopy(sealed, 0, cell, header.length, sealed.length);
        return Bytes.owning(cell);
    }
}
