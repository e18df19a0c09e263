package io.millrace.jobs.cluster;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log file of a command, as the launcher names it. */
public final class JobLog {
    private static final Logger LOG = LoggerFactory.getLogger(JobLog.class);
    private static final String FILE = "millrace.log";

    private JobLog() {}

    /** What a message says of it: {@code the log FILE}, or that of the cluster where no launcher has named one. */
    public static String name() {
        String file = System.getProperty(FILE);
        return file == null ? "the log" : "the log " + file;
    }

    /** Logs what happened, for those who see nothing but the log. */
    public static void tell(String line) {
        LOG.info(line);
    }

    /** Logs why a run ended, as a command would print it. */
    public static void trouble(String line) {
        LOG.error(line);
    }

    /** Logs where something failed: classes and lines, without the texts of exceptions, which may hold values of records. */
    public static void defect(Throwable failed) {
        String trace = Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .flatMap(cause -> Stream.concat(
                        Stream.of(cause.getClass().getName()),
                        Stream.of(cause.getStackTrace()).map(frame -> "    at " + frame)))
                .collect(Collectors.joining("\n"));
        LOG.error("a defect:\n{}", trace);
    }
}
