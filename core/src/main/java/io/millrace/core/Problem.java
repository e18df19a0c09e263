package io.millrace.core;

/**
 * One mistake in a configuration.
 *
 * @param line line in the file, 0 where there is none
 * @param path where in the file, for instance {@code steps[4].keep_by_length.min_chars}
 * @param message what was given, what is allowed, what to do; never a secret
 */
public record Problem(int line, String path, String message) {
    /** {@code pipeline.yaml:31 steps[4].keep_by_length.min_charz: is not an option (did you mean min_chars?)}. */
    public String text(String file) {
        return file + (line > 0 ? ":" + line : "") + " " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
