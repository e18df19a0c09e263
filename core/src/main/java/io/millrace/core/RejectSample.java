package io.millrace.core;

/** Thrown by a step that cannot do its work on a sample, with one of its declared reasons. Carries no values, no trace. */
public final class RejectSample extends RuntimeException {
    private final String reason;

    public RejectSample(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
