package io.millrace.sinks.snapshots.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Cells of a column of ciphertext in one row group: contract, section 10 (R19). */
final class CipherCells {
    private static final byte[] MAGIC = {'M', 'R', '1'};
    private static final int HEADER = 12;
    private static final int SYNTHETIC_IV = 16;
    private static final int BLOCK = 16;
    private static final int EPOCH = 8;

    private final boolean isToken;
    /** Hash of a cell → hash of its row's origin. */
    private final Map<Long, Long> origins = new HashMap<>();

    CipherCells(String action) {
        this.isToken = action.equals("token");
    }

    boolean isGood(byte[] cell) {
        return cell.length >= HEADER + SYNTHETIC_IV + BLOCK
                && (cell.length - HEADER - SYNTHETIC_IV) % BLOCK == 0
                && Arrays.equals(cell, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                && cell[MAGIC.length] == (isToken ? 2 : 1)
                && (!isToken || hasNoEpoch(cell));
    }

    private static boolean hasNoEpoch(byte[] cell) {
        return Arrays.equals(cell, EPOCH, HEADER, new byte[HEADER - EPOCH], 0, HEADER - EPOCH);
    }

    /** Whether an encrypted cell is that of a row of another origin, too. */
    boolean isShared(byte[] cell, String origin) {
        long hash = SeenIds.hash(new String(cell, java.nio.charset.StandardCharsets.ISO_8859_1));
        Long other = origins.putIfAbsent(hash, SeenIds.hash(origin));
        return !isToken && other != null && other != SeenIds.hash(origin);
    }
}
