package io.millrace.privacy.keys;

import io.millrace.core.Option;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;

/** Where the keys of a pipeline are: references, never keys. */
public record KeySettings(
        @Option(doc = "Key encryption key, as file: and its path; a Tink keyset that only its owner may read.")
        String kek,

        @Option(doc = "Key bundle, as file: and its path; its keys are encrypted by the key encryption key.")
        String bundle,

        @Option(
                doc =
                        "Where the releases of noise are written down, as file: and its path; beside the bundle, with .noise added to its name, if not given.",
                fallback = Option.NONE)
        String noiseLedger,

        @Option(
                doc =
                        "Largest sum of epsilon that the noise of one field may spend, over all its releases; no limit if not"
                                + " given.",
                fallback = Option.NONE)
        Double epsilonBudget,

        @Option(
                doc =
                        "Largest sum of delta that the noise of one field may spend, over all its releases; no limit if not"
                                + " given.",
                fallback = Option.NONE)
        Double deltaBudget)
        implements Serializable {
    private static final String FILE = "file:";

    public KeySettings {
        path("kek", kek);
        path("bundle", bundle);
        if (kek.equals(bundle)) {
            throw new IllegalArgumentException("bundle: must be another file than kek");
        }
        if (noiseLedger != null
                && List.of(path("kek", kek), path("bundle", bundle)).contains(path("noise_ledger", noiseLedger))) {
            throw new IllegalArgumentException("noise_ledger: must be another file than kek and bundle");
        }
        requirePositive("epsilon_budget", epsilonBudget);
        requirePositive("delta_budget", deltaBudget);
    }

    public KeySettings(String kek, String bundle) {
        this(kek, bundle, null, null, null);
    }

    private static void requirePositive(String option, Double budget) {
        if (budget != null && !(budget > 0)) {
            throw new IllegalArgumentException(option + ": must be more than 0");
        }
    }

    public Path kekPath() {
        return path("kek", kek);
    }

    public Path bundlePath() {
        return path("bundle", bundle);
    }

    public Path ledgerPath() {
        return noiseLedger == null ? Path.of(bundlePath() + ".noise") : path("noise_ledger", noiseLedger);
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
