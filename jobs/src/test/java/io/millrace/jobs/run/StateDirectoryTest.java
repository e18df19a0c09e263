package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDirectoryTest {
    @TempDir
    Path directory;

    @Test
    void isMadeForItsOwnerOnlyAndWhatLeadsToItIsNot() throws IOException {
        Path state = directory.resolve("shared/state");
        try (FileChannel lock = new StateDirectory(state).lock()) {
            assertThat(lock.isOpen()).isTrue();
            assertThat(Files.getPosixFilePermissions(state))
                    .containsExactlyInAnyOrder(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE);
            assertThat(Files.getPosixFilePermissions(state.getParent()))
                    .isEqualTo(Files.getPosixFilePermissions(Files.createDirectory(directory.resolve("other"))));
        }
    }
}
