package io.millrace.cleaning.duplicates;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The first bytes of a digest of the shingle, read as an unsigned number. For one thread. */
final class DigestHash implements ShingleHash {
    private final MessageDigest digest;
    private final byte[] made;
    private final int length;
    private final boolean isLittleEndian;

    private DigestHash(String algorithm, int length, boolean isLittleEndian) {
        try {
            digest = MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        made = new byte[digest.getDigestLength()];
        this.length = length;
        this.isLittleEndian = isLittleEndian;
    }

    /** SHA-1, the first bytes in little-endian order: datatrove takes 8, Data-Juicer and datasketch 4. */
    static DigestHash sha1(int bytes) {
        return new DigestHash("SHA-1", bytes, true);
    }

    /** MD5, the first 8 bytes in big-endian order, as simhash-pybind has it. */
    static DigestHash md5() {
        return new DigestHash("MD5", Long.BYTES, false);
    }

    @Override
    public long of(byte[] bytes, int from, int count) {
        digest.update(bytes, from, count);
        try {
            digest.digest(made, 0, made.length);
        } catch (DigestException impossible) {
            throw new IllegalStateException(impossible);
        }
        long hash = 0;
        for (int i = 0; i < length; i++) {
            hash = hash << Byte.SIZE | made[isLittleEndian ? length - 1 - i : i] & 0xFF;
        }
        return hash;
    }
}
