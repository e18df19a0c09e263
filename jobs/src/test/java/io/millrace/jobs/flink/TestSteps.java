package io.millrace.jobs.flink;

import io.millrace.core.Binding;
import io.millrace.core.ExpandStep;
import io.millrace.core.FilterStep;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.core.Sample;
import io.millrace.core.StepList;
import io.millrace.core.StepType;
import io.millrace.core.Verdict;
import java.util.List;

/** A plugin with one step of each kind, for tests of the job; each takes the field {@code id}. */
public final class TestSteps implements StepList {
    /** Which rows a step means. */
    public record Settings(
            @Option(doc = "Rows whose id is a multiple of this.", fallback = "2")
            int every) {
        boolean means(Sample sample) {
            return sample.get(0, Long.class) % every == 0;
        }
    }

    private static final StepType<Settings> DROP = StepType.of("drop_some", Settings.class, TestSteps::drop)
            .summary("Rejects some rows.")
            .rejects("unwanted");
    private static final StepType<Settings> COPY =
            StepType.of("copy_all", Settings.class, TestSteps::copy).summary("Makes two rows of one.");
    private static final StepType<Settings> BREAK =
            StepType.of("break_some", Settings.class, TestSteps::fail).summary("Throws on some rows.");
    private static final StepType<Settings> REFUSE =
            StepType.of("refuse_some", Settings.class, TestSteps::refuse).summary("Ends the job at some rows.");

    @Override
    public List<StepType<?>> types() {
        return List.of(DROP, COPY, BREAK, REFUSE);
    }

    private static FilterStep drop(Settings settings, Binding binding) {
        return sample -> settings.means(sample) ? Verdict.reject("unwanted") : Verdict.KEEP;
    }

    private static ExpandStep copy(Settings settings, Binding binding) {
        return new ExpandStep() {
            @Override
            public int ratio() {
                return 2;
            }

            @Override
            public List<Sample> expand(Sample sample) {
                return List.of(sample, sample);
            }
        };
    }

    private static MapStep fail(Settings settings, Binding binding) {
        return sample -> {
            if (settings.means(sample)) {
                throw new IllegalStateException("broken on purpose");
            }
            return sample;
        };
    }

    private static MapStep refuse(Settings settings, Binding binding) {
        return sample -> {
            if (settings.means(sample)) {
                throw new Refusal(Trouble.INVALID, "the key is wrong");
            }
            return sample;
        };
    }
}
