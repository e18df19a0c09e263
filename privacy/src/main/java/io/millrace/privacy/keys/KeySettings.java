package io.millrace.privacy.keys;

import io.millrace.core.Option;
import java.io.Serializable;
import java.nio.file.Path;

/** Where the keys of a pipeline are: references, never keys. */
public record KeySettings(
        @Option(doc = "Key encryption key, as file: and its path; a Tink keyset that only its owner may read.")
        String kek,

        @Option(doc = "Key bundle, as file: and its path; its keys are encrypted by the key encryption key.")
        String bundle)
        implements Serializable {
    private static final String FILE = "file:";

    public KeySettings {
        path("kek", kek);
        path("bundle", bundle);
        if (kek.equals(bundle)) {
            throw new IllegalArgumentException("bundle: must be another file than kek");
        }
    }

    public Path kekPath() {
        return path("kek", kek);
    }

    public Path bundlePath() {
        return path("bundle", bundle);
    }

    /** Both {@code file:/a/b} and {@code file:///a/b} name {@code /a/b}. */
    private static Path path(String option, String uri) {
        String rest = uri.startsWith(FILE) ? uri.substring(FILE.length()) : "";
        String path = rest.startsWith("///") ? rest.substring(2) : rest;
        if (path.isEmpty() || path.startsWith("//") || path.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    option + ": must be file: and a path, as in file:/etc/millrace/" + option);
        }
        return Path.of(path);
    }
}
