package io.millrace.privacy.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KeySettingsTest {
    @Test
    void aFileUriHasOneOrThreeSlashesOrIsRelative() {
        String[][] table = {
            {"file:/etc/kek.json", "/etc/kek.json"},
            {"file:///etc/kek.json", "/etc/kek.json"},
            {"file:keys/kek.json", "keys/kek.json"},
        };
        for (String[] row : table) {
            assertThat(new KeySettings(row[0], "file:/b").kekPath()).isEqualTo(Path.of(row[1]));
        }
    }

    @Test
    void anythingElseIsRefused() {
        for (String uri : new String[] {"/etc/kek.json", "vault:kek", "file:", "file://host/kek", ""}) {
            assertThatThrownBy(() -> new KeySettings(uri, "file:/b"))
                    .hasMessage("kek: must be file: and a path, as in file:/etc/millrace/kek");
        }
        assertThatThrownBy(() -> new KeySettings("file:/a", "b"))
                .hasMessage("bundle: must be file: and a path, as in file:/etc/millrace/bundle");
        assertThatThrownBy(() -> new KeySettings("file:/a", "file:/a"))
                .hasMessage("bundle: must be another file than kek");
    }
}
