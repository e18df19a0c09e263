package io.millrace.privacy.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {
    @TempDir
    Path folder;

    private static void assertRefused(Trouble trouble, String message, Runnable command) {
        assertThatThrownBy(command::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal).hasMessageContaining(message).hasNoCause();
            assertThat(refusal.getMessage()).doesNotContain("\n");
            assertThat(refusal.trouble()).isEqualTo(trouble);
        });
    }

    @Test
    void initMakesBothFilesForTheirOwnerOnlyAndOneEpochForAllTimes() throws IOException {
        KeyFolder keys = new KeyFolder(folder);
        KeyFiles.Initialized made = keys.files.init(List.of("orders", "customers"));
        assertThat(made).isEqualTo(new KeyFiles.Initialized(true, true, List.of("customers", "orders")));
        assertThat(KeyFolder.mode(keys.kek)).isEqualTo("rw-------");
        assertThat(KeyFolder.mode(keys.bundle)).isEqualTo("rw-------");
        KeyFiles.Shown shown = keys.files.show();
        assertThat(shown.epochs()).singleElement().satisfies(epoch -> {
            assertThat(epoch.from()).hasToString("0001-01-01T00:00:00Z");
            assertThat(epoch.to()).isNull();
        });
        assertThat(shown.domains()).extracting(KeyFiles.DomainLine::domain).containsExactly("customers", "orders");
        assertThat(shown.domains()).extracting(KeyFiles.DomainLine::keyId).doesNotHaveDuplicates();
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(keys.kek, keys.bundle);
        }
    }

    @Test
    void initAgainAddsWhatIsMissingAndChangesNothingElse() {
        KeyFolder keys = KeyFolder.made(folder);
        KeyBundle before = keys.load();
        String kek = KeyFolder.text(keys.kek);
        assertThat(keys.files.init(List.of("orders", "customers")))
                .isEqualTo(new KeyFiles.Initialized(false, false, List.of("orders")));
        assertThat(keys.load().continues(before)).isTrue();
        assertThat(keys.load().domains()).hasSize(2);
        assertThat(KeyFolder.text(keys.kek)).isEqualTo(kek);
        String bundle = KeyFolder.text(keys.bundle);
        assertThat(keys.files.init(List.of("orders"))).isEqualTo(new KeyFiles.Initialized(false, false, List.of()));
        assertThat(KeyFolder.text(keys.bundle)).isEqualTo(bundle);
    }

    @Test
    void oneKeyEncryptionKeyServesSeveralDatasets() {
        KeyFolder keys = KeyFolder.made(folder);
        KeySettings other = new KeySettings("file:" + keys.kek, "file:" + folder.resolve("other.keys"));
        KeyFiles files = new KeyFiles(other, "other", keys.clock);
        assertThat(files.init(List.of())).isEqualTo(new KeyFiles.Initialized(false, true, List.of()));
        assertThat(files.show().dataset()).isEqualTo("other");
    }

    @Test
    void aBundleBehindASymbolicLinkIsChangedWhereItIs(@TempDir Path elsewhere) throws IOException {
        KeyFolder keys = KeyFolder.made(folder);
        Path real = Files.move(keys.bundle, elsewhere.resolve("real.keys"));
        Files.createSymbolicLink(keys.bundle, real);
        keys.files.init(List.of("orders"));
        assertThat(keys.bundle).isSymbolicLink();
        assertThat(keys.load().domain("orders")).isPresent();
    }

    @Test
    void aDomainsNameHasAShape() {
        assertRefused(Trouble.INVALID, "a domain's name must match", () -> new KeyFolder(folder)
                .files.init(List.of("two words")));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void missingFilesAreNamedWithTheWayOut() throws IOException {
        KeyFolder keys = new KeyFolder(folder);
        assertRefused(Trouble.INVALID, "kek.json does not exist; make it with: millrace keys init", keys.files::show);
        assertRefused(
                Trouble.INVALID,
                "tickets.keys does not exist; make it with: millrace keys init",
                () -> keys.files.rotate(keys.files.earliestRotation(KeyFolder.MAX_AHEAD), KeyFolder.MAX_AHEAD));
        keys.files.init(List.of());
        Files.delete(keys.kek);
        String message =
                "cannot be opened: the key encryption key " + keys.kek + " does not exist; restore it from its backup";
        assertRefused(Trouble.INVALID, message, keys.files::show);
        assertRefused(Trouble.INVALID, message, () -> keys.files.init(List.of()));
    }

    @Test
    void aKeyEncryptionKeyThatOthersMayReadIsRefused() {
        KeyFolder keys = KeyFolder.made(folder);
        for (String mode : List.of("rw-r--r--", "rw-rw----", "rwx------", "rw----r--")) {
            KeyFolder.mode(keys.kek, mode);
            assertRefused(
                    Trouble.INVALID,
                    "has mode " + mode + ", but only its owner may read and write it; run: chmod 600 " + keys.kek,
                    keys.files::show);
        }
        KeyFolder.mode(keys.kek, "r--------");
        assertThat(keys.files.show().epochs()).hasSize(1);
    }

    @Test
    void aBundleThatOthersMayReadIsRefused() {
        KeyFolder keys = KeyFolder.made(folder);
        KeyFolder.mode(keys.bundle, "rw-r--r--");
        assertRefused(
                Trouble.INVALID,
                "has mode rw-r--r--, but only its owner may read and write it; run: chmod 600 " + keys.bundle,
                keys.files::show);
        KeyFolder.mode(keys.bundle, "rw-------");
        assertThat(keys.files.show().epochs()).hasSize(1);
    }

    @Test
    void anotherKeyEncryptionKeyDoesNotOpenTheBundle(@TempDir Path elsewhere) throws IOException {
        KeyFolder keys = KeyFolder.made(folder);
        Files.copy(KeyFolder.made(elsewhere).kek, keys.kek, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        KeyFolder.mode(keys.kek, "rw-------");
        assertRefused(
                Trouble.INVALID,
                "it was sealed by another key, or it was changed; name its key, or restore it from its backup",
                keys.files::show);
    }

    @Test
    void theBundleOfAnotherDatasetIsRefusedEvenIfItIsRenamedInside() {
        KeyFolder keys = KeyFolder.made(folder);
        KeyFiles other = new KeyFiles(keys.settings, "orders", keys.clock);
        assertRefused(Trouble.INVALID, "belongs to another dataset than orders", other::show);
        KeyFolder.write(keys.bundle, KeyFolder.text(keys.bundle).replace("\"tickets\"", "\"orders\""));
        assertRefused(Trouble.INVALID, "or it was changed", other::show);
    }

    @Test
    void everyTruncationOfEitherFileIsRefused() {
        KeyFolder keys = KeyFolder.made(folder);
        String kek = KeyFolder.text(keys.kek);
        for (int length = 0; length < kek.strip().length(); length++) {
            KeyFolder.write(keys.kek, kek.substring(0, length));
            assertRefused(Trouble.INVALID, "kek.json is broken, truncated or no Tink keyset", keys.files::show);
        }
        KeyFolder.write(keys.kek, kek);
        String bundle = KeyFolder.text(keys.bundle).strip();
        for (int length = 0; length < bundle.length(); length++) {
            KeyFolder.write(keys.bundle, bundle.substring(0, length));
            assertRefused(Trouble.INVALID, "it is broken or truncated JSON", keys.files::show);
        }
    }

    @Test
    void theBundleToleratesNothingUnknown() {
        KeyFolder keys = KeyFolder.made(folder);
        String good = KeyFolder.text(keys.bundle);
        String[][] table = {
            {"{", "{\"note\": 1,", "it is broken or truncated JSON, or has other fields"},
            {"{", "{\"dataset\": \"x\",", "it is broken or truncated JSON, or has other fields"},
            {"millrace-bundle/1", "millrace-bundle/2", "has another format than millrace-bundle/1"},
            {"\"sealed\" : \"", "\"sealed\" : \"AAAA", "or it was changed"},
            {"\"sealed\" : \"", "\"sealed\" : \"?", "or it was changed"},
            {"}", "} {}", "it is broken or truncated JSON"},
        };
        for (String[] row : table) {
            KeyFolder.write(keys.bundle, good.replace(row[0], row[1]));
            assertRefused(Trouble.INVALID, row[2], keys.files::show);
        }
        KeyFolder.write(keys.bundle, good);
        assertThat(keys.files.show().epochs()).hasSize(1);
    }

    @Test
    void exportIsTheContractsFormatForItsOwnerOnlyAndNeverOverwrites() {
        KeyFolder keys = KeyFolder.made(folder);
        Path export = keys.files.export(folder.resolve("worker.json"));
        assertThat(KeyFolder.mode(export)).isEqualTo("rw-------");
        assertThat(KeyJson.read(KeyFolder.text(export))).isEqualTo(keys.load());
        String before = KeyFolder.text(export);
        assertRefused(
                Trouble.REFUSED,
                "worker.json exists already and is never overwritten; name another file",
                () -> keys.files.export(export));
        assertThat(KeyFolder.text(export)).isEqualTo(before);
    }

    @Test
    void aFolderThatIsNotThereIsUnreachable() {
        KeyFolder keys = KeyFolder.made(folder);
        assertRefused(
                Trouble.UNREACHABLE,
                "cannot be written (there is no such folder); check its folder",
                () -> keys.files.export(folder.resolve("none/worker.json")));
    }
}
