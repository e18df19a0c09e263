package io.millrace.privacy;

import io.millrace.core.Services;
import io.millrace.core.StepContract;
import io.millrace.core.StepType;
import io.millrace.privacy.keys.VectorKeys;
import java.util.Collection;

/** The contract over the steps of this module, with the keys of the vectors. */
class PrivacyStepsTest extends StepContract {
    @Override
    protected Collection<StepType<?>> types() {
        return new PrivacySteps().types();
    }

    @Override
    protected Services services() {
        return VectorKeys.services();
    }
}
