package io.millrace.cleaning.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small tables of Punkt for tests. */
record PunktFolder(Path path) {
    static PunktFolder in(Path path) {
        return new PunktFolder(path)
                .with("abbrev_types.txt", "dr\netc\na.m\nst")
                .with("collocations.tab", "s\tbach\n##number##\tstreet")
                .with("sent_starters.txt", "however\nthe")
                .with("ortho_context.tab", "the\t126\nhe\t34\nsmith\t4\nyork\t6");
    }

    PunktFolder with(String file, String lines) {
        try {
            Files.writeString(path.resolve(file), lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return this;
    }

    NltkTokenizer tokenizer() {
        return new NltkTokenizer(PunktTables.read(path));
    }
}
