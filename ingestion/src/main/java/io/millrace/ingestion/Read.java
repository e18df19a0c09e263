package io.millrace.ingestion;

import io.millrace.core.Origin;
import io.millrace.core.Rejection;
import io.millrace.core.Sample;

/** What became of one Kafka record: a sample, or a rejection; the other is null. Or, once, that there are no more. */
public record Read(Sample sample, Rejection rejection) {
    /** A reader has read everything and waits to be stopped; neither sample nor rejection. */
    static final Read END = new Read(null, null);

    public Read {
        if (sample != null && rejection != null) {
            throw new IllegalArgumentException("a record does not become both, a sample and a rejection");
        }
    }

    static Read of(Sample sample) {
        return new Read(sample, null);
    }

    static Read of(Rejection rejection) {
        return new Read(null, rejection);
    }

    boolean isEnd() {
        return sample == null && rejection == null;
    }

    public boolean isSample() {
        return sample != null;
    }

    public Origin origin() {
        return isSample() ? sample.origin() : rejection.origin();
    }

    @Override
    public String toString() {
        return isSample() ? sample.toString() : String.valueOf(rejection);
    }
}
