package io.millrace.sinks.snapshots;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The id of a snapshot is a hash of what it lists: contract, section 5. */
public final class SnapshotId {
    private SnapshotId() {}

    /** @param segments files sorted by path in each */
    public static String of(List<List<ListedFile>> segments) {
        StringBuilder text = new StringBuilder("millrace/1\n");
        for (int i = 0; i < segments.size(); i++) {
            for (ListedFile file : segments.get(i)) {
                text.append(i).append('\t').append(file.identity()).append('\n');
            }
        }
        return sha256(text.toString());
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
