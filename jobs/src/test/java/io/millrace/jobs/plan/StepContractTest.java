package io.millrace.jobs.plan;

import io.millrace.core.Services;
import io.millrace.core.StepContract;
import io.millrace.core.StepType;
import io.millrace.privacy.keys.VectorKeys;
import java.util.Collection;

/** The contract over every step that a pipeline can name, so that no module is left out. */
class StepContractTest extends StepContract {
    @Override
    protected Collection<StepType<?>> types() {
        return Catalog.ours().types();
    }

    @Override
    protected Services services() {
        return VectorKeys.services();
    }
}
