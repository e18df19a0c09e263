package io.millrace.ingestion;

import io.millrace.core.Origin;
import io.millrace.core.Rejection;
import io.millrace.core.Sample;

/** What became of one Kafka record: a sample, or a rejection; the other is null. */
public record Read(Sample sample, Rejection rejection) {
    public Read {
        if ((sample == null) == (rejection == null)) {
            throw new IllegalArgumentException("a record becomes either a sample or a rejection");
        }
    }

    static Read of(Sample sample) {
        return new Read(sample, null);
    }

    static Read of(Rejection rejection) {
        return new Read(null, rejection);
    }

    public boolean isSample() {
        return sample != null;
    }

    public Origin origin() {
        return isSample() ? sample.origin() : rejection.origin();
    }

    @Override
    public String toString() {
        return isSample() ? sample.toString() : rejection.toString();
    }
}
