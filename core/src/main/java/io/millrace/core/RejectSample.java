package io.millrace.core;

/** Thrown by a step that cannot do its work on a sample, with one of its declared reasons. Carries no values, no trace. */
public final class RejectSample extends RuntimeException {
    private final String reason;
    private final String field;
    private final String original;

    public RejectSample(String reason) {
        this(reason, null, null);
    }

    RejectSample(Verdict verdict) {
        this(verdict.reason(), null, verdict.original());
    }

    private RejectSample(String reason, String field, String original) {
        super(reason, null, false, false);
        this.reason = reason;
        this.field = field;
        this.original = original;
    }

    /** The same, of a field of the schema. */
    public RejectSample in(String field) {
        return new RejectSample(reason, field, original);
    }

    /** Row id of the row that is the cause, or null. */
    String original() {
        return original;
    }

    /** The name of the field that it is about, or null. */
    public String field() {
        return field;
    }

    public String reason() {
        return reason;
    }
}
