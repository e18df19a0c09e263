package io.millrace.privacy.treat;

import io.millrace.core.Binding;
import io.millrace.core.PathText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One level of a file of values and what they are at coarser levels, in lines of {@code value,level 1,level 2,…}. */
record Hierarchy(Map<String, String> general) {
    /** What is wrong with the file is told, with its line, without its content. */
    static Hierarchy read(String file, int level, Binding binding) {
        Map<String, String> general = new HashMap<>();
        try {
            List<CsvText.Row> rows = new CsvText(Files.readString(Path.of(file))).rows();
            rows.forEach(row -> add(row, level, general, binding));
            if (rows.isEmpty()) {
                binding.problem("file", "there are no values in " + PathText.quoted(file));
            }
        } catch (IOException | InvalidPathException unreadable) {
            binding.problem("file", "cannot read a text file " + PathText.quoted(file) + " on this machine");
        } catch (IllegalArgumentException broken) {
            binding.problem("file", broken.getMessage());
        }
        return new Hierarchy(Map.copyOf(general));
    }

    private static void add(CsvText.Row row, int level, Map<String, String> general, Binding binding) {
        if (row.cells().size() <= level) {
            binding.problem(
                    "level",
                    "is " + level + ", and line " + row.line() + " of the file has "
                            + (row.cells().size() - 1) + " levels");
            return;
        }
        String coarse = row.cells().get(level);
        String other = general.putIfAbsent(row.cells().get(0), coarse);
        if (other != null && !other.equals(coarse)) {
            binding.problem("file", "line " + row.line() + " gives another general value than a line before");
        }
    }
}
