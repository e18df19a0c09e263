package io.millrace.augmentation;

import io.millrace.core.StepContract;
import io.millrace.core.StepType;
import java.util.Collection;

/** The contract over the steps of this module. */
class AugmentationStepsTest extends StepContract {
    @Override
    protected Collection<StepType<?>> types() {
        return new AugmentationSteps().types();
    }
}
