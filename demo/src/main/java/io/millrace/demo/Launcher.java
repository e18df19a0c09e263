package io.millrace.demo;

import io.millrace.jobs.cli.Main;
import picocli.CommandLine;

/** The command line of jobs, the demo, and records for examples. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.exit(commands().execute(arguments));
    }

    static CommandLine commands() {
        return Main.commands()
                .addSubcommand(new DemoCommand())
                .addSubcommand(new TicketsCommand())
                .addSubcommand(new GenerateCommand());
    }
}
