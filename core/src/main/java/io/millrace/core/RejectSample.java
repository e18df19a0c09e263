package io.millrace.core;

/** Thrown by a step that cannot do its work on a sample, with one of its declared reasons. Carries no values, no trace. */
public final class RejectSample extends RuntimeException {
    private final String reason;
    private final String field;

    public RejectSample(String reason) {
        this(reason, null);
    }

    private RejectSample(String reason, String field) {
        super(reason, null, false, false);
        this.reason = reason;
        this.field = field;
    }

    /** The same, of a field of the schema. */
    public RejectSample in(String field) {
        return new RejectSample(reason, field);
    }

    /** The name of the field that it is about, or null. */
    public String field() {
        return field;
    }

    public String reason() {
        return reason;
    }
}
