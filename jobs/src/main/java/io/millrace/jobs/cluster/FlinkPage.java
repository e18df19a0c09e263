package io.millrace.jobs.cluster;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.IOException;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.WebOptions;

/**
 * Flink's web page of a job in this process, as long as the job runs: on the loopback device, to look at. It takes a free port,
 * or the one that {@code rest.bind-port} names.
 */
final class FlinkPage {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String ANY = "0";
    private static final String PORT = "\\d{1,5}";

    private FlinkPage() {}

    /** @throws Refusal if the port is taken */
    static void configure(Configuration flink) {
        String given = flink.get(RestOptions.BIND_PORT, ANY);
        flink.set(RestOptions.BIND_PORT, given.equals(ANY) ? Integer.toString(LoopbackPort.free()) : free(given));
        flink.set(RestOptions.ADDRESS, LOOPBACK);
        flink.set(RestOptions.BIND_ADDRESS, LOOPBACK);
        // the server of Flink's blobs listens too
        flink.set(JobManagerOptions.BIND_HOST, LOOPBACK);
        flink.set(WebOptions.SUBMIT_ENABLE, false);
        flink.set(WebOptions.CANCEL_ENABLE, false);
        flink.set(
                WebOptions.ACCESS_CONTROL_ALLOW_ORIGIN, "http://" + LOOPBACK + ":" + flink.get(RestOptions.BIND_PORT));
        flink.set(LookOnly.OPTION, true);
    }

    /** Its address, if the class path has a page, and its port is no range. */
    static Optional<String> address(Configuration flink) {
        String port = flink.get(RestOptions.BIND_PORT);
        return FlinkPage.class.getResource("/web/index.html") == null || !port.matches(PORT)
                ? Optional.empty()
                : Optional.of("http://" + LOOPBACK + ":" + port);
    }

    /** A range is left to Flink. */
    private static String free(String port) {
        return port.matches(PORT) ? Integer.toString(open(Integer.parseInt(port))) : port;
    }

    private static int open(int port) {
        try {
            return LoopbackPort.bound(port);
        } catch (IOException taken) {
            throw refusal(port, taken);
        }
    }

    private static Refusal refusal(int port, IOException taken) {
        return new Refusal(
                Trouble.REFUSED,
                "port " + port + " for Flink's page is taken by another program: name another, or 0 for a free one",
                taken);
    }
}
