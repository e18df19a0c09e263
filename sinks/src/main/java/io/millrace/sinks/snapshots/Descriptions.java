package io.millrace.sinks.snapshots;

import io.millrace.sinks.stores.Store;

record Descriptions(Store store) {
    void write(Snapshot snapshot) {}
}
