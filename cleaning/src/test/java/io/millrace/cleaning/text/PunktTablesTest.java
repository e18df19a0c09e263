package io.millrace.cleaning.text;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PunktTablesTest {
    @TempDir
    Path folder;

    @Test
    void aMissingTableIsRefusedByName() throws IOException {
        PunktFolder.in(folder);
        Files.delete(folder.resolve("sent_starters.txt"));
        refused("punkt_folder: " + folder.resolve("sent_starters.txt") + " cannot be read");
    }

    @Test
    void aLineThatIsNoEntryIsRefusedByFileAndLine() {
        PunktFolder.in(folder).with("ortho_context.tab", "the\t126\nhe");
        refused(
                "punkt_folder: ortho_context.tab:2 is no table of Punkt: the line has 1 columns, not two divided by a tab");
        PunktFolder.in(folder).with("ortho_context.tab", "the\tmany");
        refused("punkt_folder: ortho_context.tab:1 is no table of Punkt:"
                + " the line has 'many' in its second column, not a whole number");
        PunktFolder.in(folder).with("collocations.tab", "s\tbach\na\tb\tc");
        refused(
                "punkt_folder: collocations.tab:2 is no table of Punkt: the line has 3 columns, not two divided by a tab");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        PunktFolder.in(folder);
        Files.write(folder.resolve("abbrev_types.txt"), new byte[] {'d', 'r', '\n', (byte) 0xff});
        refused("punkt_folder: abbrev_types.txt:2 is no table of Punkt: the line is not UTF-8");
    }

    private void refused(String message) {
        assertThatThrownBy(() -> PunktTables.read(folder))
                .isInstanceOf(Refusal.class)
                .hasMessage(message);
    }
}
