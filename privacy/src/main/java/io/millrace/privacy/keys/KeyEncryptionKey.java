package io.millrace.privacy.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.config.TinkConfig2026;
import com.google.crypto.tink.util.SecretBytes;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/** The key that encrypts key bundles: a Tink keyset with AES-256-GCM in a file that only its owner may read. */
final class KeyEncryptionKey {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final Aead aead;

    private KeyEncryptionKey(Aead aead) {
        this.aead = aead;
    }

    static void create(SecretFile file) {
        int id = new SecureRandom().nextInt() & Integer.MAX_VALUE;
        try {
            KeysetHandle keyset = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(newKey(id)).withFixedId(id).makePrimary())
                    .build();
            file.create(TinkJsonProtoKeysetFormat.serializeKeyset(
                    keyset, TinkConfig2026.get(), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime lacks AES-GCM");
        }
    }

    @AccessesPartialKey
    private static AesGcmKey newKey(int id) throws GeneralSecurityException {
        return AesGcmKey.builder()
                .setParameters(AesGcmParameters.builder()
                        .setKeySizeBytes(KEY_BYTES)
                        .setIvSizeBytes(NONCE_BYTES)
                        .setTagSizeBytes(TAG_BYTES)
                        .setVariant(AesGcmParameters.Variant.TINK)
                        .build())
                .setKeyBytes(SecretBytes.randomBytes(KEY_BYTES))
                .setIdRequirement(id)
                .build();
    }

    static KeyEncryptionKey load(SecretFile file) {
        String json = file.checkMode().read();
        try {
            KeysetHandle keyset =
                    TinkJsonProtoKeysetFormat.parseKeyset(json, TinkConfig2026.get(), InsecureSecretKeyAccess.get());
            return new KeyEncryptionKey(keyset.getPrimitive(TinkConfig2026.get(), Aead.class));
        } catch (GeneralSecurityException | RuntimeException quoting) {
            throw new Refusal(
                    Trouble.INVALID,
                    file + " is broken, truncated or no Tink keyset for AEAD in JSON; restore it from its backup");
        }
    }

    byte[] seal(byte[] plaintext, byte[] associatedData) {
        try {
            return aead.encrypt(plaintext, associatedData);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the key encryption key cannot encrypt");
        }
    }

    /** @throws GeneralSecurityException if it is another key, or the sealed bytes or the associated data are other ones */
    byte[] open(byte[] sealed, byte[] associatedData) throws GeneralSecurityException {
        return aead.decrypt(sealed, associatedData);
    }
}
