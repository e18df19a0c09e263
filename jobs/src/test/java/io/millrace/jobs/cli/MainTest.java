package io.millrace.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MainTest {
    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Throws what a command may throw. */
    @Command(name = "fail")
    private record Failing(Exception thrown) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            throw thrown;
        }
    }

    private int execute(CommandLine commands, String... arguments) {
        return commands.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private int fail(Exception thrown) {
        return execute(Main.commands().addSubcommand(new Failing(thrown)), "fail");
    }

    @ParameterizedTest
    @CsvSource({"INVALID,2", "REFUSED,3", "UNREACHABLE,4", "OVER_BUDGET,5"})
    void aRefusalIsOneLineAndItsExitCode(Trouble trouble, int code) {
        assertThat(fail(new Refusal(trouble, "no, because; do this", new IllegalStateException("inner"))))
                .isEqualTo(code);
        assertThat(err.toString()).isEqualTo("no, because; do this" + System.lineSeparator());
    }

    @Test
    void aDefectShowsNoStackTraceAndNoText() {
        assertThat(fail(new IllegalStateException("value of a record"))).isEqualTo(1);
        assertThat(err.toString())
                .contains("java.lang.IllegalStateException", "the log")
                .doesNotContain("value of a record", "\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run | Missing required option: '--file=FILE'",
                "run -f x --drian | Unknown option: '--drian'",
                "runn | Unmatched argument at index 0: 'runn', did you mean run?; see millrace --help",
                "produce --input x | Missing required options",
                "produce --input x --brokers b:1 --topic t --header foo | --header must be NAME=VALUE, a name and a",
                "produce --input x --brokers b:1 --topic t --property foo | --property must be NAME=VALUE, a name",
            })
    void aWrongCommandLineNamesTheMistakeAndTheHelp(String line, String told) {
        assertThat(execute(Main.commands(), line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(told).contains("--help").hasLineCount(1);
    }

    @Test
    void aPipelineFileThatCannotBeReadIsNamed() {
        assertThat(execute(
                        Main.commands(),
                        "run",
                        "-f",
                        directory.resolve("none.yaml").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("cannot read " + directory.resolve("none.yaml"));
    }

    @Test
    void aWrongPipelineFileTellsAllMistakesBeforeAnythingRuns() throws Exception {
        Path file = Files.writeString(directory.resolve("p.yaml"), "pipeline: x\nsteps: 7\nsorce: {}\n");
        assertThat(execute(Main.commands(), "run", "-f", file.toString())).isEqualTo(2);
        assertThat(err.toString().lines()).hasSizeGreaterThan(3).allMatch(line -> line.startsWith(file.toString()));
        assertThat(directory.toFile().list()).containsExactly("p.yaml");
    }

    @ParameterizedTest
    @EnumSource(ExitCode.class)
    void theHelpDocumentsEveryExitCode(ExitCode code) {
        assertThat(execute(Main.commands(), "--help")).isZero();
        assertThat(out.toString()).contains(Integer.toString(code.number()));
    }
}
