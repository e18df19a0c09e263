package io.millrace.demo;

import io.millrace.jobs.cli.Main;

/** The command line of jobs, and the demo. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.exit(Main.commands().addSubcommand(new DemoCommand()).execute(arguments));
    }
}
