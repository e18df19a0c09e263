package io.millrace.core;

/**
 * What a filter decides: keep, or reject with one of its declared reasons.
 *
 * @param reason null to keep
 * @param original row id of the row that is the cause, such as one of an index, or null
 */
public record Verdict(String reason, String original) {
    public static final Verdict KEEP = new Verdict(null, null);

    public static Verdict reject(String reason) {
        return new Verdict(reason, null);
    }

    /** The same, because of a row. */
    public Verdict of(String row) {
        return new Verdict(reason, row);
    }

    public boolean isKeep() {
        return reason == null;
    }
}
