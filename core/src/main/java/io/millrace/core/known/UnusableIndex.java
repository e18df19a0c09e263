package io.millrace.core.known;

import io.millrace.core.PathText;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.nio.file.Path;

/** Why an index file cannot be used, and the way out. */
final class UnusableIndex {
    private static final String AGAIN = "make it again with millrace index";

    private UnusableIndex() {}

    static Refusal missing(Path file) {
        return of("there is no file " + PathText.of(file)
                + " on this machine: make it with millrace index, or mend the path");
    }

    static Refusal unreadable(Path file) {
        return of(PathText.of(file) + " cannot be read: check that it is a file, and its rights");
    }

    static Refusal noPath(String text) {
        return of("'" + text + "' is no path of a file: mend it");
    }

    static Refusal foreign(Path file) {
        return of(file + " is no whole index of this version of Millrace: " + AGAIN + ", or mend the path");
    }

    static Refusal damaged(Path file) {
        return of(file + " is damaged: restore it from a copy, or " + AGAIN);
    }

    static Refusal otherRecipe(Path file, String found, String wanted) {
        return of(file + " holds keys of another kind (" + found + ") than this step makes (" + wanted + "): " + AGAIN
                + " for this step, or give both the same options and fields");
    }

    private static Refusal of(String message) {
        return new Refusal(Trouble.REFUSED, message);
    }
}
