package io.millrace.cleaning.duplicates;

import io.millrace.core.StepType;

final class NearDuplicateExamples {
    static <S extends Record> StepType<S> addTo(StepType<S> t) {
        return t;
    }
}
