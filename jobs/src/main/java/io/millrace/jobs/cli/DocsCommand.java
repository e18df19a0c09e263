package io.millrace.jobs.cli;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.jobs.reference.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The pages that are made from the code. */
@Command(
        name = "docs",
        mixinStandardHelpOptions = true,
        description = "Writes the reference pages from the code, or checks them.")
public final class DocsCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private Mode mode;

    @Spec
    private CommandSpec spec;

    private static final class Mode {
        @Option(names = "--write", paramLabel = "DIR", description = "Write the pages into this directory.")
        private Path write;

        @Option(names = "--check", paramLabel = "DIR", description = "Refuse if a page there differs from the code.")
        private Path check;
    }

    @Override
    public Integer call() {
        Map<String, String> pages = CommandPages.all(launcher());
        Path directory = mode.write != null ? mode.write : mode.check;
        try {
            if (mode.write != null) {
                write(pages, directory);
            } else {
                check(pages, directory);
            }
        } catch (IOException unusable) {
            throw new Refusal(Trouble.UNREACHABLE, "cannot use " + directory + "; check path and rights", unusable);
        }
        spec.commandLine()
                .getOut()
                .println(pages.size() + " pages " + (mode.write != null ? "written to " : "hold in ") + directory);
        return 0;
    }

    /** The command line that this is a part of. */
    private CommandLine launcher() {
        CommandLine parent = spec.commandLine().getParent();
        return parent == null ? spec.commandLine() : parent;
    }

    private static void write(Map<String, String> pages, Path directory) throws IOException {
        Files.createDirectories(directory);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(directory.resolve(page.getKey()), page.getValue());
        }
    }

    private static void check(Map<String, String> pages, Path directory) throws IOException {
        List<String> stale = new ArrayList<>();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path file = directory.resolve(page.getKey());
            if (!Files.exists(file) || !Files.readString(file).equals(page.getValue())) {
                stale.add(page.getKey());
            }
        }
        if (!stale.isEmpty()) {
            throw new Refusal(
                    Trouble.INVALID,
                    String.join(", ", stale) + " in " + directory + " differ from the code; " + Reference.WAY_OUT);
        }
    }
}
