package io.millrace.core.known;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The parts of an index file: magic with the version, entries in the order of their keys, footer, SHA-256 of the footer, its
 * length (4 bytes), magic. The footer has the checksums of the entries: opening a file of gigabytes reads its end only.
 */
final class IndexFile {
    static final byte[] MAGIC = "MRINDEX1".getBytes(StandardCharsets.US_ASCII);

    private static final int HASH = 32;
    private static final int SUFFIX = HASH + Integer.BYTES + MAGIC.length;

    private IndexFile() {}

    /** What stands behind the entries. */
    static byte[] end(IndexFooter footer) throws IOException {
        byte[] text = footer.toBytes();
        return ByteBuffer.allocate(text.length + SUFFIX)
                .put(text)
                .put(sha256(text))
                .putInt(text.length)
                .put(MAGIC)
                .array();
    }

    /** @throws UnusableIndex if it is damaged or something else */
    static IndexFooter footer(FileChannel file, Path path) throws IOException {
        long size = file.size();
        if (size < MAGIC.length + SUFFIX || !isMagic(file, 0) || !isMagic(file, size - MAGIC.length)) {
            throw UnusableIndex.foreign(path);
        }
        ByteBuffer suffix = read(file, size - SUFFIX, SUFFIX);
        int length = suffix.getInt(HASH);
        if (length < 0 || length > size - SUFFIX - MAGIC.length) {
            throw UnusableIndex.damaged(path);
        }
        byte[] text = read(file, size - SUFFIX - length, length).array();
        if (!Arrays.equals(sha256(text), 0, HASH, suffix.array(), 0, HASH)) {
            throw UnusableIndex.damaged(path);
        }
        IndexFooter footer = IndexFooter.of(text);
        long entries = size - SUFFIX - length - MAGIC.length;
        if (entries != footer.entries() * new Layout(footer.keyBytes()).entry()) {
            throw UnusableIndex.damaged(path);
        }
        return footer;
    }

    /** Opens a file for reading. */
    static FileChannel open(Path path) {
        try {
            return FileChannel.open(path);
        } catch (NoSuchFileException missing) {
            throw UnusableIndex.missing(path);
        } catch (IOException unreadable) {
            throw UnusableIndex.unreadable(path);
        }
    }

    private static boolean isMagic(FileChannel file, long at) throws IOException {
        return Arrays.equals(MAGIC, read(file, at, MAGIC.length).array());
    }

    private static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
