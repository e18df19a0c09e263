package io.millrace.jobs.cli;

import io.millrace.core.Refusal;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Runs one command as the main program does, and keeps what it prints. */
final class Terminal {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** 0, or 2 where the command refused. */
    int run(Object command, Object... arguments) {
        CommandLine line = new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((failure, at, parsed) -> refused(failure));
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return line.execute(texts);
    }

    private int refused(Exception failure) throws Exception {
        if (!(failure instanceof Refusal refusal)) {
            throw failure;
        }
        err.write(refusal.getMessage());
        return 2;
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
