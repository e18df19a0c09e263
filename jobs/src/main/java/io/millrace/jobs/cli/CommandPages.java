package io.millrace.jobs.cli;

import io.millrace.jobs.reference.Markdown;
import io.millrace.jobs.reference.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The pages of commands and exit codes, beside those of {@link Reference}. */
public final class CommandPages {
    private static final int WIDTH = 110;

    private CommandPages() {}

    /**
     * All pages of the reference by file name.
     *
     * @param commands of the launcher
     */
    public static Map<String, String> all(CommandLine commands) {
        Map<String, String> pages = new TreeMap<>(Reference.pages());
        pages.put("cli.md", text(commands));
        pages.put("exit-codes.md", exitCodes());
        return pages;
    }

    private static String text(CommandLine commands) {
        Markdown page = new Markdown("Commands");
        page.paragraph(
                "Everywhere `-f FILE` is the pipeline. Errors are single lines on the error stream; what a command"
                        + " tells its caller is in [exit codes](exit-codes.md).");
        append(page, commands);
        return page.text();
    }

    private static void append(Markdown page, CommandLine command) {
        command.setUsageHelpWidth(WIDTH);
        page.paragraph("## " + command.getCommandSpec().qualifiedName());
        page.code("text", command.getUsageMessage(Ansi.OFF));
        command.getSubcommands().values().stream().distinct().forEach(each -> append(page, each));
    }

    private static String exitCodes() {
        Markdown page = new Markdown("Exit codes");
        List<List<String>> rows = Arrays.stream(ExitCode.values())
                .map(code -> List.of(Integer.toString(code.number()), Markdown.plain(code.meaning())))
                .toList();
        return page.table(List.of("code", "meaning"), rows).text();
    }
}
