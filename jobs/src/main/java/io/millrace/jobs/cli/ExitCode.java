package io.millrace.jobs.cli;

import io.millrace.core.Refusal;

/** What the commands tell their caller. */
public enum ExitCode {
    OK(0, "Done; for a run also: stopped by Ctrl-C with a savepoint."),
    FAILED(1, "Failed while running; the next run goes on from the last checkpoint."),
    INVALID(2, "The command line, the pipeline file or a key file is wrong."),
    REFUSED(3, "What stands on disk or in the broker does not allow to go on."),
    UNREACHABLE(4, "A broker, a directory or a service cannot be reached or written."),
    OVER_BUDGET(5, "More samples failed than errors.max_share allows."),
    INTERRUPTED(130, "Ended at once by a second Ctrl-C; the next run goes on from the last checkpoint.");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }

    static ExitCode of(Refusal refusal) {
        return switch (refusal.trouble()) {
            case INVALID -> INVALID;
            case REFUSED -> REFUSED;
            case UNREACHABLE -> UNREACHABLE;
            case OVER_BUDGET -> OVER_BUDGET;
        };
    }
}
