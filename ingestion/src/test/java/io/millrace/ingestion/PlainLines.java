package io.millrace.ingestion;

import io.millrace.core.RejectLines;
import io.millrace.core.Rejection;
import io.millrace.core.Services;

/** Rejections as {@code <row id> <step>.<reason>}. */
record PlainLines() implements RejectLines {
    @Override
    public void open(Services services) {}

    @Override
    public String of(Rejection rejection) {
        return rejection.toString();
    }
}
