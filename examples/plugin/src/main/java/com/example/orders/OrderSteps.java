package com.example.orders;

import io.millrace.core.StepList;
import io.millrace.core.StepType;
import java.util.List;

/** The steps of this jar; a pipeline file names this class under {@code plugins}. */
public final class OrderSteps implements StepList {
    @Override
    public List<StepType<?>> types() {
        return List.of(RedactOrderNumber.TYPE);
    }
}
