package io.millrace.jobs.flink;

import io.millrace.core.ServiceSource;
import io.millrace.core.Services;

/** For a pipeline that names no keys. */
record NoKeys() implements ServiceSource {
    @Override
    public Services create() {
        return Services.NONE;
    }
}
