package io.millrace.jobs.flink;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.StepCounts;
import io.millrace.jobs.file.ErrorSettings;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Judges the failures of one subtask's steps, each time it has seen {@code over_records} samples more. */
final class ErrorBudget {
    private final ErrorSettings settings;
    private final List<StepCounts> steps;
    private long seen;
    private long failedBefore;

    ErrorBudget(ErrorSettings settings, List<StepCounts> steps) {
        this.settings = settings;
        this.steps = steps;
    }

    /**
     * Counts a sample that the steps have seen.
     *
     * @throws Refusal if more of the samples since the last judgement failed than the pipeline allows
     */
    void spend() {
        seen++;
        if (seen == settings.overRecords()) {
            judge();
            seen = 0;
        }
    }

    private void judge() {
        long failed = steps.stream().mapToLong(StepCounts::failed).sum();
        long since = failed - failedBefore;
        if (since > settings.maxShare() * seen) {
            throw new Refusal(Trouble.OVER_BUDGET, text(since));
        }
        failedBefore = failed;
    }

    private String text(long failed) {
        String worst = steps.stream()
                .max(Comparator.comparingLong(StepCounts::failed))
                .map(StepCounts::id)
                .orElseThrow();
        return String.format(
                Locale.ROOT,
                "%d of %d samples failed, most in the step %s; errors.max_share allows %s: look at the rejects with"
                        + " reason failed, mend the step or its input, or allow more",
                failed,
                seen,
                worst,
                settings.maxShare());
    }
}
