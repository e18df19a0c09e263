package io.millrace.core;

/** What a filter decides: keep, or reject with one of its declared reasons. */
public record Verdict(String reason) {
    public static final Verdict KEEP = new Verdict(null);

    public static Verdict reject(String reason) {
        return new Verdict(reason);
    }

    public boolean isKeep() {
        return reason == null;
    }
}
