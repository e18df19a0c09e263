package io.millrace.demo.benchmark.sink;

import io.millrace.core.Sample;
import java.util.List;

/** A sink, called as Flink calls it. For one thread. */
interface Contender {
    void write(Sample row) throws Exception;

    /** @param number of the checkpoint, from 1 */
    Checkpoint checkpoint(long number) throws Exception;

    /** The input has ended: all that was written becomes final. */
    void finish() throws Exception;

    /** Bytes of the files that are final. */
    List<Long> files() throws Exception;

    /** Bytes in open row groups. */
    default long buffered() {
        return 0;
    }
}
