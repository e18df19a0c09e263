package io.millrace.jobs.cluster;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a Flink cluster answers: the address of its web page. */
public record ClusterAddress(String host, int port) {
    private static final Pattern FORM = Pattern.compile("(?:http://)?(\\[[0-9a-fA-F:]+]|[^:/\\[\\]\\s]+):(\\d{1,5})/?");

    /** @throws Refusal unless it is HOST:PORT */
    public static ClusterAddress parse(String text) {
        Matcher parts = FORM.matcher(text);
        int port = parts.matches() ? Integer.parseInt(parts.group(2)) : 0;
        if (port < 1 || port > 65_535) {
            throw new Refusal(
                    Trouble.INVALID,
                    "--target must be HOST:PORT of a Flink cluster's web page, as in localhost:8081, got " + text);
        }
        return new ClusterAddress(parts.group(1), port);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
