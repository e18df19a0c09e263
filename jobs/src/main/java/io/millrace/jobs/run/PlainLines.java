package io.millrace.jobs.run;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** For files and pipes: progress as one line every ten seconds in which something happened, or never. */
final class PlainLines implements Display {
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final PrintWriter out;
    private final boolean quiet;
    private long last = System.nanoTime();
    private String told = "";

    PlainLines(PrintWriter out, boolean quiet) {
        this.out = out;
        this.quiet = quiet;
    }

    @Override
    public void progress(List<String> lines) {
        long now = System.nanoTime();
        if (!quiet && now - last >= EVERY.toNanos()) {
            last = now;
            tell(lines.stream().map(String::strip).collect(Collectors.joining("; ")));
        }
    }

    private void tell(String line) {
        if (!line.equals(told)) {
            told = line;
            say(line);
        }
    }

    @Override
    public void say(String line) {
        out.println(line);
        out.flush();
    }
}
