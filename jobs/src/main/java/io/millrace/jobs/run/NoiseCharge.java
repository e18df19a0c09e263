package io.millrace.jobs.run;

import io.millrace.core.NamedStep;
import io.millrace.core.Refusal;
import io.millrace.jobs.plan.PipelinePlan;
import io.millrace.privacy.keys.FieldKeys;
import io.millrace.privacy.keys.KeyServiceSource;
import io.millrace.privacy.keys.LedgerFile;
import io.millrace.privacy.keys.Release;
import io.millrace.privacy.noise.ReleasesNoise;
import java.util.List;

/** What the noise of a pipeline spends, written down before its first row. */
record NoiseCharge(PipelinePlan plan) {
    /**
     * Charges every noisy field for every epoch that the key bundle has; an epoch that a rotation opens later is charged
     * by the step that meets it first.
     *
     * @return what is spent now, a line a field
     * @throws Refusal if a budget does not allow it; nothing is charged then
     */
    List<String> charge() {
        List<ReleasesNoise> steps = plan.bind().stream()
                .map(NamedStep::step)
                .filter(ReleasesNoise.class::isInstance)
                .map(ReleasesNoise.class::cast)
                .toList();
        if (steps.isEmpty()) {
            return List.of();
        }
        var spec = plan.spec();
        LedgerFile ledger = new LedgerFile(spec.keys(), spec.pipeline());
        ledger.charge(releases(steps, new KeyServiceSource(spec.keys(), spec.pipeline())));
        return ledger.spent(steps.stream().map(ReleasesNoise::field).toList());
    }

    private static List<Release> releases(List<ReleasesNoise> steps, KeyServiceSource source) {
        FieldKeys keys = source.create().get(FieldKeys.class);
        return source.epochs().stream()
                .flatMap(epoch -> steps.stream().map(step -> step.release(keys, epoch)))
                .toList();
    }
}
