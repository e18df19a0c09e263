package io.millrace.sinks.stores;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what goes into one channel after another. For one thread at a time. */
public final class RunningHash {
    private final MessageDigest digest;
    private long bytes;

    public RunningHash() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Bytes so far. */
    public long bytes() {
        return bytes;
    }

    /** Of all bytes so far, lower-case hex; once. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A channel that hands on what it is given; closing it closes the other. */
    public WritableByteChannel into(WritableByteChannel out) {
        return new Channel(out);
    }

    private final class Channel implements WritableByteChannel {
        private final WritableByteChannel out;

        Channel(WritableByteChannel out) {
            this.out = out;
        }

        @Override
        public int write(ByteBuffer given) throws IOException {
            int length = given.remaining();
            digest.update(given.duplicate());
            while (given.hasRemaining()) {
                out.write(given);
            }
            bytes += length;
            return length;
        }

        @Override
        public boolean isOpen() {
            return out.isOpen();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
