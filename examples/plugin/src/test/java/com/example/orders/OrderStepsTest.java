package com.example.orders;

import io.millrace.core.StepContract;
import io.millrace.core.StepType;
import java.util.Collection;

/** Runs every worked example of the steps of this jar, and checks what Millrace asks of a step. */
class OrderStepsTest extends StepContract {
    @Override
    protected Collection<StepType<?>> types() {
        return new OrderSteps().types();
    }
}
