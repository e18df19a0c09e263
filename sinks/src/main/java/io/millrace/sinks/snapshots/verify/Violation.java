package io.millrace.sinks.snapshots.verify;

/**
 * Something that is not as the contract says.
 *
 * @param rule of the contract, as in {@code R15}
 * @param where a path relative to the root, and the place in the file
 * @param text what is wrong there; never a value of a row
 */
public record Violation(String rule, String where, String text) {
    @Override
    public String toString() {
        return rule + " " + where + ": " + text;
    }
}
