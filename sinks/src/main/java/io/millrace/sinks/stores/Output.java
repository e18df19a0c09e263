package io.millrace.sinks.stores;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;

/** A file on its way. Closing it unfinished leaves nothing that anybody takes for a file. For one thread. */
public interface Output extends WritableByteChannel {
    /**
     * Ends the file; it is there when this returns.
     *
     * @return its length in bytes
     */
    long finish() throws IOException;
}
