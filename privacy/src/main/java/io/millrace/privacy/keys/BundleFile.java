package io.millrace.privacy.keys;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * The file of a key bundle: {@code {"format": "millrace-bundle/1", "dataset", "sealed"}}, where sealed is the base64 of the
 * keys' JSON encrypted by the key encryption key. Format and dataset are its associated data.
 */
final class BundleFile {
    static final String FORMAT = "millrace-bundle/1";

    private final SecretFile kekFile;
    private final SecretFile file;
    private final String dataset;

    private record Envelope(String format, String dataset, String sealed) {}

    BundleFile(KeySettings settings, String dataset) {
        this.kekFile = new SecretFile(settings.kekPath(), "key encryption key");
        this.file = new SecretFile(settings.bundlePath(), "key bundle");
        this.dataset = dataset;
    }

    SecretFile kekFile() {
        return kekFile;
    }

    SecretFile file() {
        return file;
    }

    KeyBundle load() {
        if (file.exists() && !kekFile.exists()) {
            throw refused("cannot be opened: " + kekFile + " does not exist; restore it from its backup");
        }
        KeyEncryptionKey kek = KeyEncryptionKey.load(kekFile);
        Envelope envelope = envelope(file.checkMode().read());
        if (!dataset.equals(envelope.dataset)) {
            throw refused("belongs to another dataset than " + dataset + "; name the bundle of this pipeline");
        }
        return keys(open(kek, envelope));
    }

    void create(KeyBundle bundle) {
        file.create(sealed(bundle));
    }

    void replace(KeyBundle bundle) {
        file.replace(sealed(bundle));
    }

    private String sealed(KeyBundle bundle) {
        byte[] keys = KeyJson.write(bundle).getBytes(StandardCharsets.UTF_8);
        byte[] sealed = KeyEncryptionKey.load(kekFile).seal(keys, associatedData());
        return KeyJson.text(new Envelope(FORMAT, dataset, Base64.getEncoder().encodeToString(sealed)));
    }

    private byte[] associatedData() {
        return Parts.of(FORMAT, dataset);
    }

    private Envelope envelope(String json) {
        try {
            Envelope envelope = KeyJson.parse(json, Envelope.class);
            if (!FORMAT.equals(envelope.format)) {
                throw refused("has another format than " + FORMAT + "; it was made by another version");
            }
            return envelope;
        } catch (IllegalArgumentException wrong) {
            throw refused("cannot be used: " + wrong.getMessage() + "; restore it from its backup");
        }
    }

    private String open(KeyEncryptionKey kek, Envelope envelope) {
        try {
            byte[] sealed = Base64.getDecoder().decode(envelope.sealed == null ? "" : envelope.sealed);
            return new String(kek.open(sealed, associatedData()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw refused("cannot be opened with " + kekFile
                    + ": it was sealed by another key, or it was changed; name its key, or restore it from its backup");
        }
    }

    private KeyBundle keys(String json) {
        try {
            KeyBundle bundle = KeyJson.read(json);
            if (!dataset.equals(bundle.dataset())) {
                throw new IllegalArgumentException("its keys are those of another dataset");
            }
            return bundle;
        } catch (IllegalArgumentException wrong) {
            throw refused("cannot be used: " + wrong.getMessage() + "; restore it from its backup");
        }
    }

    private Refusal refused(String rule) {
        return new Refusal(Trouble.INVALID, file + " " + rule);
    }
}
