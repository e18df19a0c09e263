package io.millrace.sinks.stores;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;

/** A file on its way. Closing it unfinished leaves nothing that anybody takes for a file. For one thread. */
public interface Output extends WritableByteChannel {
    /**
     * Adds a finished file of the same store, whole, without its bytes coming by here.
     *
     * @param bytes its length
     * @return false if the store cannot do that; nothing is added then
     * @throws IOException also if the file is shorter
     */
    boolean append(String path, long bytes) throws IOException;

    /**
     * Ends the file; it is there when this returns.
     *
     * @return its length in bytes
     */
    long finish() throws IOException;
}
