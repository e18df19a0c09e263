package io.millrace.privacy.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretFileTest {
    @ParameterizedTest(name = "{0}, of root: {1}")
    @CsvSource({
        "rw-------, false, true",
        "r--------, false, true",
        "rw-------, true, true",
        "r--r-----, true, true",
        "r--r-----, false, false",
        "rw-r-----, true, false",
        "rw-rw----, true, false",
        "r--r--r--, true, false",
        "r-xr-x---, true, false",
        "rwx------, true, false",
    })
    void onlyItsOwnerMayReadItOrTheGroupOfWhatRootMounts(String mode, boolean isOfRoot, boolean isGuarded) {
        assertThat(SecretFile.isGuarded(PosixFilePermissions.fromString(mode), isOfRoot))
                .isEqualTo(isGuarded);
    }
}
