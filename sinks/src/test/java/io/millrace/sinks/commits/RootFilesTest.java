package io.millrace.sinks.commits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootFilesTest {
    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    Path directory;

    /** A committer that starts beside a rollback did that: the job ended with "cannot be written (no such file)". */
    @Test
    void aManifestThatIsTakenForGarbageOnItsWayIsWrittenAgain() throws Exception {
        RootLayout layout = new RootLayout(directory.resolve("root"));
        RootFiles files = new RootFiles(layout);
        files.makeDirectory(layout.tmp());
        AtomicBoolean isDone = new AtomicBoolean();
        AtomicInteger deleted = new AtomicInteger();
        CompletableFuture<Void> cleaner = CompletableFuture.runAsync(() -> {
            while (!isDone.get()) {
                deleted.addAndGet(clean(layout.tmp()));
            }
        });
        long number = 0;
        for (; deleted.get() < 20; number++) {
            assertThat(files.putIfAbsent(layout.commit(number), CONTENT)).isTrue();
            files.replace(layout.tag("LATEST"), CONTENT);
        }
        isDone.set(true);
        cleaner.join();
        for (long put = 0; put < number; put++) {
            assertThat(layout.commit(put)).hasBinaryContent(CONTENT);
        }
        assertThat(files.putIfAbsent(layout.commit(0), new byte[0])).isFalse();
        assertThat(layout.tmp()).isEmptyDirectory();
    }

    private static int clean(Path tmp) {
        int deleted = 0;
        try (var scratch = Files.newDirectoryStream(tmp, RootFiles.MANIFEST_PREFIX + "*")) {
            for (Path manifest : scratch) {
                deleted += Files.deleteIfExists(manifest) ? 1 : 0;
            }
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
        return deleted;
    }
}
