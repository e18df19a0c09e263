package io.millrace.cleaning.lists;

import io.millrace.core.Binding;
import io.millrace.core.PathText;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A list of the user: entries in the pipeline file, and entries of a file, one a line. Entries that begin with {@code #} are
 * comments, blank ones nothing.
 *
 * @param file in UTF-8, or null
 */
record WordList(List<String> entries, String file) {
    /** For the documentation of the option that names the file. */
    static final String FILE_DOC = "File with more of them, one a line in UTF-8; lines that begin with # are comments.";

    /** Tells through the binding if there is no such file. */
    static WordList of(List<String> entries, String option, String file, Binding binding) {
        if (file != null && !isFile(file)) {
            binding.problem(option, "there is no file " + PathText.quoted(file) + " on this machine");
        }
        return new WordList(entries, file);
    }

    private static boolean isFile(String file) {
        try {
            return Files.isRegularFile(Path.of(file));
        } catch (InvalidPathException wrong) {
            return false;
        }
    }

    boolean isEmpty() {
        return entries.isEmpty() && file == null;
    }

    /** All entries in the form that they are looked up in; to be called where the step runs. */
    Set<String> read(UnaryOperator<String> form) {
        Set<String> read = new LinkedHashSet<>();
        add(entries, form, read);
        if (file != null) {
            try {
                add(Files.readAllLines(Path.of(file)), form, read);
            } catch (IOException unreadable) {
                throw new Refusal(
                        Trouble.UNREACHABLE, "the list " + file + " cannot be read as text in UTF-8", unreadable);
            }
        }
        return read;
    }

    private static void add(Collection<String> lines, UnaryOperator<String> form, Set<String> read) {
        for (String line : lines) {
            String entry = line.startsWith("#") ? "" : form.apply(line);
            if (!entry.isEmpty()) {
                read.add(entry);
            }
        }
    }
}
