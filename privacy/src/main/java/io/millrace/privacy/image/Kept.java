package io.millrace.privacy.image;

import io.millrace.core.Bytes;
import io.millrace.core.RejectSample;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads a file from its beginning to its end, and copies the parts of it that are kept. */
final class Kept {
    private final byte[] file;
    private final ByteArrayOutputStream kept;
    private int at;

    Kept(byte[] file) {
        this.file = file;
        this.kept = new ByteArrayOutputStream(file.length);
    }

    int position() {
        return at;
    }

    int left() {
        return file.length - at;
    }

    /** The byte so many places ahead. */
    int peek(int ahead) {
        if (ahead >= left()) {
            throw new BufferUnderflowException();
        }
        return file[at + ahead] & 0xFF;
    }

    int bigEndian16(int ahead) {
        return peek(ahead) << 8 | peek(ahead + 1);
    }

    int bigEndian32(int ahead) {
        return bigEndian16(ahead) << 16 | bigEndian16(ahead + 2);
    }

    boolean startsWith(int ahead, String text) {
        byte[] start = text.getBytes(StandardCharsets.ISO_8859_1);
        return left() - ahead >= start.length
                && Arrays.equals(file, at + ahead, at + ahead + start.length, start, 0, start.length);
    }

    byte[] part(int ahead, int length) {
        require(ahead + length);
        return Arrays.copyOfRange(file, at + ahead, at + ahead + length);
    }

    void keep(int length) {
        require(length);
        kept.write(file, at, length);
        at += length;
    }

    void skip(int length) {
        require(length);
        at += length;
    }

    void add(byte... more) {
        kept.writeBytes(more);
    }

    private void require(int length) {
        if (length < 0 || length > left()) {
            throw new BufferUnderflowException();
        }
    }

    /** @throws RejectSample unless the rule holds */
    static void check(boolean rule) {
        if (!rule) {
            throw new RejectSample(ImageMetadata.NOT_AN_IMAGE);
        }
    }

    Bytes done() {
        return Bytes.owning(kept.toByteArray());
    }
}
