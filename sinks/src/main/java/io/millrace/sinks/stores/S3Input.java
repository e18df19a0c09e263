package io.millrace.sinks.stores;

import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/** The bytes of an object; a connection that breaks off is opened again where it stood. For one thread. */
final class S3Input extends InputStream {
    private static final int MOST_BREAKS_IN_A_ROW = 5;

    private final S3Client client;
    private final Part part;
    private long position;
    private InputStream connection;
    private int breaks;

    /**
     * What is read.
     *
     * @param tag of the very bytes, should somebody overwrite them meanwhile
     * @param from position of the first byte
     * @param end position behind the last byte
     */
    record Part(String bucket, String key, String tag, long from, long end) {}

    S3Input(S3Client client, Part part) {
        this.client = client;
        this.part = part;
        this.position = part.from();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (position < part.end()) {
            int read = attempt(bytes, offset, length);
            if (read > 0) {
                position += read;
                breaks = 0;
                return read;
            }
        }
        return -1;
    }

    /** @return at most 0 if the connection broke off and is to be opened again */
    private int attempt(byte[] bytes, int offset, int length) throws IOException {
        IOException why = new IOException("ends after " + position + " of " + part.end() + " bytes");
        try {
            if (connection == null) {
                connection = connect();
            }
            int read = connection.read(bytes, offset, length);
            if (read > 0) {
                return read;
            }
        } catch (SdkException | IOException broken) {
            why.initCause(broken);
        }
        drop();
        if (++breaks > MOST_BREAKS_IN_A_ROW) {
            throw why;
        }
        return 0;
    }

    private InputStream connect() {
        return client.getObject(get -> get.bucket(part.bucket())
                .key(part.key())
                .ifMatch(part.tag())
                .range("bytes=" + position + "-" + (part.end() - 1)));
    }

    /** What is left is not read to its end, as closing would. */
    private void drop() {
        if (connection instanceof software.amazon.awssdk.core.ResponseInputStream<?> open) {
            open.abort();
        }
        connection = null;
    }

    @Override
    public void close() {
        drop();
    }
}
