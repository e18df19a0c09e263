package io.millrace.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a command, and then logs a line of its own and an exception. */
final class LoggingMain {
    private static final Logger LOG = LoggerFactory.getLogger("io.millrace.test");

    private LoggingMain() {}

    public static void main(String[] arguments) {
        int code = Launcher.commands().execute(arguments);
        LOG.info("two\nlines and a \"quote\"");
        LOG.error("it failed", new IllegalStateException("outer", new ArithmeticException("inner")));
        System.exit(code);
    }
}
