package io.millrace.privacy.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

/** The key files of the dataset {@code tickets} in a folder of a test. */
final class KeyFolder {
    static final Duration MAX_AHEAD = Duration.ofMinutes(5);

    final MovableClock clock = new MovableClock();
    final KeyCounts counts = new KeyCounts();
    final Path kek;
    final Path bundle;
    final KeySettings settings;
    final KeyFiles files;

    KeyFolder(Path folder) {
        kek = folder.resolve("kek.json");
        bundle = folder.resolve("tickets.keys");
        settings = new KeySettings("file:" + kek, "file://" + bundle);
        files = new KeyFiles(settings, "tickets", clock);
    }

    static KeyFolder made(Path folder) {
        KeyFolder made = new KeyFolder(folder);
        made.files.init(List.of("customers"));
        return made;
    }

    KeyBundle load() {
        return new BundleFile(settings, "tickets").load();
    }

    ReloadingKeys open() {
        return new ReloadingKeys(new BundleFile(settings, "tickets"), clock, counts);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void mode(Path file, String mode) {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
