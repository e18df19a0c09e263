package io.millrace.cleaning.duplicates;

import io.millrace.core.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keys of 16 bytes, one for each band of a signature: a digest of the recipe, the band's number and its values. For one thread. */
final class BandKeys {
    private static final int LENGTH = 16;

    private final int rows;
    private final byte[] recipe;
    private final MessageDigest digest;

    /** @param recipe of all keys; those of another are other keys */
    BandKeys(int rows, String recipe) {
        this.rows = rows;
        this.recipe = recipe.getBytes(StandardCharsets.UTF_8);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<Bytes> of(long[] signature) {
        List<Bytes> keys = new ArrayList<>(signature.length / rows);
        for (int start = 0; start < signature.length; start += rows) {
            ByteBuffer band =
                    ByteBuffer.allocate(Integer.BYTES + rows * Long.BYTES).putInt(start / rows);
            for (int row = 0; row < rows; row++) {
                band.putLong(signature[start + row]);
            }
            digest.update(recipe);
            keys.add(Bytes.owning(Arrays.copyOf(digest.digest(band.array()), LENGTH)));
        }
        return keys;
    }
}
