package io.millrace.jobs.cluster;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of the loopback device, on which nothing is open to other machines. */
public final class LoopbackPort {
    private static final int ANY = 0;
    private static final int HIGHEST = 65_535;

    private LoopbackPort() {}

    /** One that nothing listens on at this moment. */
    public static int free() {
        try {
            return bound(ANY);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /**
     * The port itself if it is free, or any free one for 0.
     *
     * @param option that names it
     * @throws Refusal if it is none, or taken
     */
    public static int of(String option, int port) {
        if (port < ANY || port > HIGHEST) {
            throw new Refusal(
                    Trouble.INVALID, option + " must be 1 to " + HIGHEST + ", or 0 for a free one, got " + port);
        }
        try {
            return bound(port);
        } catch (IOException taken) {
            throw new Refusal(
                    Trouble.REFUSED,
                    "port " + port + " cannot be opened, most likely another program has it: name another with "
                            + option + ", or leave it out for a free one",
                    taken);
        }
    }

    /** Tries a port. */
    static int bound(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
