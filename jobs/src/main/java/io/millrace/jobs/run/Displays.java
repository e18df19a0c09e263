package io.millrace.jobs.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.IntSupplier;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Finds out where the output goes: a terminal is written over, anything else gets plain lines. */
public final class Displays implements AutoCloseable {
    private final Terminal terminal;
    private final Display display;

    public Displays(PrintWriter out, boolean quiet) {
        terminal = quiet ? null : terminal();
        display = terminal == null ? new PlainLines(out, quiet) : new RefreshedBlock(out, width());
    }

    public Display display() {
        return display;
    }

    private IntSupplier width() {
        return () -> terminal.getWidth() > 0 ? terminal.getWidth() : 80;
    }

    private static Terminal terminal() {
        try {
            Terminal found = TerminalBuilder.builder()
                    .system(true)
                    .nativeSignals(false)
                    .dumb(true)
                    .build();
            if (!found.getType().startsWith(Terminal.TYPE_DUMB)) {
                return found;
            }
            found.close();
            return null;
        } catch (IOException none) {
            return null;
        }
    }

    @Override
    public void close() {
        if (terminal != null) {
            try {
                terminal.close();
            } catch (IOException unused) {
                // The terminal was only asked for its width.
                return;
            }
        }
    }
}
