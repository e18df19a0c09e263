package io.millrace.core;

/** Ends a command with one clear line: what is wrong, and the way out. Never holds a value or a secret. */
public final class Refusal extends RuntimeException {
    /** What kind of trouble it is; each has its documented exit code. */
    public enum Trouble {
        /** The command line, the pipeline file or a key file is wrong. */
        INVALID,
        /** What stands on disk or in the broker does not allow to go on. */
        REFUSED,
        /** A broker, a directory or a service cannot be reached or written. */
        UNREACHABLE,
        /** More samples fail than the pipeline allows. */
        OVER_BUDGET
    }

    /** Stands in a message for the path of the pipeline file, which only a command knows. */
    public static final String PIPELINE_FILE = "<pipeline file>";

    private final Trouble trouble;

    public Refusal(Trouble trouble, String message) {
        super(message);
        this.trouble = trouble;
    }

    public Refusal(Trouble trouble, String message, Throwable cause) {
        super(message, cause);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
