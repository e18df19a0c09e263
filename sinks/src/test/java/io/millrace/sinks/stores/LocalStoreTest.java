package io.millrace.sinks.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStoreTest extends StoreContract {
    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    Path directory;

    @Override
    Store store() {
        return new LocalStore(directory.resolve("root"));
    }

    @Override
    boolean leftOf(Store store, String path) {
        return store.size(path).isEmpty();
    }

    /** Moved away or no longer mounted: what is written would be a second dataset in its place. */
    @Test
    void aRootThatIsGoneIsNotMadeAgain() throws Exception {
        Path root = directory.resolve("root");
        Store store = store();
        store.keep();
        store.putIfAbsent(".millrace/dataset.json", CONTENT);
        store.keep();
        Path away = Files.move(root, directory.resolve("away"));
        for (ThrowingCallable write : List.<ThrowingCallable>of(
                store::keep,
                store::now,
                () -> store.create(Scratch.path("piece")),
                () -> store.putIfAbsent("a", CONTENT),
                () -> store.replace("a", CONTENT),
                () -> store.makeDirectory("data"))) {
            assertThatThrownBy(write).isInstanceOf(Refusal.class).hasMessageStartingWith(root + " is gone");
        }
        assertThat(root).doesNotExist();
        Files.move(away, root);
        assertThat(store.putIfAbsent("a", CONTENT)).isTrue();
    }

    /** A split may lie on another disk. */
    @Test
    void aLinkToADirectoryIsFollowedAndNoFile() throws Exception {
        Path elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
        Files.write(elsewhere.resolve("a.parquet"), CONTENT);
        Files.createDirectories(directory.resolve("root/data"));
        Files.createSymbolicLink(directory.resolve("root/data/train"), elsewhere);
        assertThat(store().list("data").stream().map(StoredFile::path)).containsExactly("data/train/a.parquet");
    }

    /** A committer that starts beside a rollback did that: the job ended with "cannot be written (no such file)". */
    @Test
    void aManifestThatIsTakenForGarbageOnItsWayIsWrittenAgain() throws Exception {
        Path root = directory.resolve("root");
        Path tmp = root.resolve(Scratch.DIRECTORY);
        LocalStore files = new LocalStore(root);
        files.makeDirectory(Scratch.DIRECTORY);
        AtomicBoolean isDone = new AtomicBoolean();
        AtomicInteger deleted = new AtomicInteger();
        CompletableFuture<Void> cleaner = CompletableFuture.runAsync(() -> {
            while (!isDone.get()) {
                deleted.addAndGet(clean(tmp));
            }
        });
        long number = 0;
        for (; deleted.get() < 20; number++) {
            assertThat(files.putIfAbsent("commits/" + number, CONTENT)).isTrue();
            files.replace("tags/LATEST", CONTENT);
        }
        isDone.set(true);
        cleaner.join();
        for (long put = 0; put < number; put++) {
            assertThat(root.resolve("commits/" + put)).hasBinaryContent(CONTENT);
        }
        assertThat(files.putIfAbsent("commits/0", new byte[0])).isFalse();
        assertThat(tmp).isEmptyDirectory();
    }

    /** Half of the names: on a slow disk this thread is always the first, and nothing would ever be written. */
    private static boolean isTaken(Path manifest) {
        return manifest.getFileName().hashCode() % 2 == 0;
    }

    private static int clean(Path tmp) {
        int deleted = 0;
        try (var scratch = Files.newDirectoryStream(tmp, Scratch.MANIFEST_PREFIX + "*")) {
            for (Path manifest : scratch) {
                deleted += isTaken(manifest) && Files.deleteIfExists(manifest) ? 1 : 0;
            }
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
        return deleted;
    }
}
