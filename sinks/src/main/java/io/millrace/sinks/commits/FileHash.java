package io.millrace.sinks.commits;

import io.millrace.sinks.stores.DiskTrouble;
import io.millrace.sinks.stores.Store;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as manifests write it: lower-case hex. */
final class FileHash {
    private FileHash() {}

    /** @throws io.millrace.core.Refusal if the file cannot be read */
    static String of(Store store, String path) {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(store.open(path, 0), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException unreadable) {
            throw DiskTrouble.read(store.name(path), unreadable);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
