package io.millrace.jobs.cluster;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Ports of the loopback device, on which nothing is open to other machines. */
public final class LoopbackPort {
    private static final int ANY = 0;
    private static final int HIGHEST = 65_535;
    private static final int FIRST_FREE = 10_240;
    private static final int MOST_FREE = 20_480;
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(MOST_FREE));

    private LoopbackPort() {}

    /**
     * One that nothing listens on at this moment, and that most likely stays so until it is used: another one at each call,
     * and below those that systems give to whoever asks for any port or connects (from 32,768 on Linux, 49,152 elsewhere).
     */
    public static int free() {
        for (int tried = 0; tried < MOST_FREE; tried++) {
            int port = FIRST_FREE + Math.floorMod(NEXT.getAndIncrement(), MOST_FREE);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException(
                "no port from " + FIRST_FREE + " to " + (FIRST_FREE + MOST_FREE - 1) + " is free");
    }

    private static boolean isFree(int port) {
        try {
            return bound(port) == port;
        } catch (IOException taken) {
            return false;
        }
    }

    /**
     * The port itself if it is free, or one as of {@link #free} for 0.
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
            return port == ANY ? free() : bound(port);
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
