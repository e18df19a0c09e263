package io.millrace.demo;

import java.util.List;

/** What a demo says whose broker stays: lines to paste into another terminal, wherever that stands. */
record PlayingOn(DemoFolder folder, String brokers) {
    private static final String SCRIPT = "millrace.script";

    List<String> lines() {
        String millrace = quoted(System.getProperty(SCRIPT, "./millrace"));
        String run = "KAFKA_BROKERS=" + brokers + " " + millrace + " run -f "
                + quoted(folder.pipeline().toString());
        return List.of(
                "the broker stays at " + brokers
                        + " until Ctrl-C, which drops what it holds and nothing else; to play on, in"
                        + " another terminal:",
                "    # more tickets, and what becomes of them",
                "    " + millrace + " tickets --brokers " + brokers + " --records 1000",
                "    " + run,
                "    # a run that goes on until its own Ctrl-C, to send tickets to; it tells where Flink's page is",
                "    TICKETS_UNTIL=never " + run);
    }

    /** For a shell. */
    private static String quoted(String text) {
        return text.matches("[\\w/.,:=@%+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
