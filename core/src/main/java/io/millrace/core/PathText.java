package io.millrace.core;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A path in messages: as it was given, and behind it where it leads to, if that is another text. */
public final class PathText {
    private PathText() {}

    /** As in {@code quiz.index (/data/quiz.index)}; without the brackets for an absolute path. */
    public static String of(Path path) {
        String given = path.toString();
        String whole = path.toAbsolutePath().normalize().toString();
        return whole.equals(given) ? given : given + " (" + whole + ")";
    }

    /** The same between quotes, {@code 'quiz.txt' (/data/quiz.txt)}, of a text that may be no path. */
    public static String quoted(String given) {
        try {
            String whole = Path.of(given).toAbsolutePath().normalize().toString();
            return "'" + given + "'" + (whole.equals(given) ? "" : " (" + whole + ")");
        } catch (InvalidPathException none) {
            return "'" + given + "'";
        }
    }
}
