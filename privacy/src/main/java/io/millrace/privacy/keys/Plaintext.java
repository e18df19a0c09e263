package io.millrace.privacy.keys;

import io.millrace.core.Bytes;
import io.millrace.core.FieldType;
import io.millrace.core.Image;
import io.millrace.core.JsonText;
import java.util.Arrays;

/**
 * A value as it is encrypted: its kind (0 bytes, 1 text, 2 JSON) and its content. Contract, section 10. The text form
 * tells kind and length only.
 */
public final class Plaintext {
    private static final int BLOCK = 16;
    private static final int BYTES = 0;
    private static final int TEXT = 1;
    private static final int JSON = 2;

    private final int kind;
    private final byte[] content;

    private Plaintext(int kind, byte[] content) {
        this.kind = kind;
        this.content = content;
    }

    public static Plaintext bytes(Bytes content) {
        return new Plaintext(BYTES, content.toArray());
    }

    public static Plaintext text(String content) {
        return new Plaintext(TEXT, Parts.utf8(content));
    }

    /** @param content JSON text without white space */
    public static Plaintext json(String content) {
        return new Plaintext(JSON, Parts.utf8(content));
    }

    /** The value of a field of this type, not null. */
    public static Plaintext of(FieldType type, Object value) {
        return switch (type.kind()) {
            case BYTES, AUDIO -> bytes((Bytes) value);
            case IMAGE -> bytes(((Image) value).bytes());
            case STRING -> text((String) value);
            default -> json(JsonText.of(type, value));
        };
    }

    /** prefix ‖ kind ‖ content. */
    byte[] marked(byte[] prefix) {
        byte[] marked = Arrays.copyOf(prefix, prefix.length + 1 + content.length);
        return put(marked, prefix.length);
    }

    /** kind ‖ content ‖ 0x80 ‖ zeros up to a multiple of 16 bytes. */
    byte[] padded() {
        byte[] padded = put(new byte[(content.length + 2 + BLOCK - 1) / BLOCK * BLOCK], 0);
        padded[1 + content.length] = (byte) 0x80;
        return padded;
    }

    private byte[] put(byte[] target, int at) {
        target[at] = (byte) kind;
        System.arraycopy(content, 0, target, at + 1, content.length);
        return target;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Plaintext plain && kind == plain.kind && Arrays.equals(content, plain.content);
    }

    @Override
    public int hashCode() {
        return 31 * kind + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "plaintext[kind " + kind + ", " + content.length + " bytes]";
    }
}
