package io.millrace.jobs.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Node;
import io.millrace.core.Problem;
import io.millrace.core.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelineFileTest {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("NAME", "chat", "EMPTY", "", "TRICKY", "$1 ${NAME}\\");

    private static PipelineFile file(String text) {
        return PipelineFile.of("p.yaml", text, ENVIRONMENT);
    }

    private static List<String> mistakes(String text) {
        PipelineFile file = file(text);
        return file.mistakes().stream().map(problem -> problem.text("p.yaml")).toList();
    }

    @Test
    void everyNodeKnowsItsLine() {
        PipelineFile file = file("a: 1\nb:\n  - x\n  - {c: y}\n");
        assertThat(file.line("a")).isEqualTo(1);
        assertThat(file.line("b")).isEqualTo(2);
        assertThat(file.line("b.none")).isEqualTo(2);
        assertThat(file.line("none")).isEqualTo(1);
        assertThat(((Node.Items) file.node("b").orElseThrow()).items())
                .extracting(Node::line)
                .containsExactly(3, 4);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "plain | plain",
                "${NAME} | chat",
                "a-${NAME}-${NAME} | a-chat-chat",
                "${NONE:-other} | other",
                "${NAME:-other} | chat",
                "${EMPTY:-other} | other",
                "x${EMPTY}y | xy",
                "x${NONE:-}y | xy",
                "$${NAME} | ${NAME}",
                "$5 | $5",
                "${TRICKY} | $1 ${NAME}\\",
            })
    void theEnvironmentIsFilledIn(String given, String expected) {
        PipelineFile file = file("a: \"" + given + "\"\n");
        assertThat(file.mistakes()).isEmpty();
        assertThat(file.text("a")).contains(expected);
    }

    @ParameterizedTest(name = "{0} is told: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "${NONE} | the environment has no NONE; set it, or give a fallback as in ${NONE:-value}",
                "${} | neither ${NAME} nor ${NAME:-fallback}; write $${ for a plain ${",
                "${NAME | neither ${NAME} nor ${NAME:-fallback}",
                "${a.b} | neither ${NAME} nor ${NAME:-fallback}",
                "${file:/etc/secret} | write file:PATH without ${}",
            })
    void whatCannotBeFilledInIsTold(String given, String message) {
        assertThat(mistakes("x: 1\na: {b: '" + given + "'}\n"))
                .singleElement()
                .asString()
                .startsWith("p.yaml:2 a.b: ")
                .contains(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a: 1\\nb: 2\\na: 3|p.yaml:3 a: stands twice, first on line 1; keep one",
                "a:\\n  b: 1\\n  b: 2|p.yaml:3 a.b: stands twice, first on line 2; keep one",
                "? [a]\\n: b|p.yaml:1 has a list or a map as a key; a key is a single text",
                "a: [1, 2|p.yaml:1 is not YAML: while parsing a flow sequence, expected ',' or ']', but got <stream end>",
                "a: 1\\n b: 2|p.yaml:2 is not YAML: mapping values are not allowed here",
                "\\ta: 1|p.yaml:1 is not YAML: while scanning for the next token, found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)",
                "a: 1\\n---\\nb: 2|p.yaml:2 is not YAML: expected a single document in the stream, but found another document",
                "a: {b: ${NAME}}|p.yaml:1 is not YAML: while parsing a flow mapping, expected ',' or '}', but got {; between { } or [ ] write a variable in quotes, as in \"${NAME}\"",
                "a: *none|p.yaml:1 is not YAML: found undefined alias none",
                "# nothing|p.yaml:1 the file is empty",
            })
    void aMistakeInTheYamlHasItsLine(String text, String expected) {
        assertThat(mistakes(text.replace("\\n", "\n").replace("\\t", "\t"))).containsExactly(expected);
    }

    @Test
    void anAliasIsACopy() {
        PipelineFile file = file("a: &names [x, y]\nb: *names\n");
        assertThat(file.node("b")).isEqualTo(file.node("a"));
    }

    @Test
    void aliasesOfAliasesDoNotFillTheMemory() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 6; i++) {
            text.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9) + "x"));
        }
        assertThat(mistakes(text.toString())).singleElement().asString().contains("too large: more than 100000 values");
    }

    @Test
    void anEndlessAliasIsRefused() {
        assertThat(mistakes("a: &a [*a]\n")).singleElement().asString().contains("too large: more than 100000 values");
    }

    @Test
    void nullsAreNothingAndQuotedOnesAreTexts() {
        PipelineFile file = file("a: null\nb: ~\nc:\nd: 'null'\n");
        assertThat(file.text("a")).isEmpty();
        assertThat(file.text("b")).isEmpty();
        assertThat(file.text("c")).isEmpty();
        assertThat(file.text("d")).contains("null");
    }

    @Test
    void whatFollowsFromAMissingVariableIsNotTold() {
        PipelineFile file = file("a: ${NONE}\n");
        file.problem("a", "must be a whole number");
        assertThat(file.mistakes())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .startsWith("the environment");
    }

    @Test
    void aFileThatCannotBeReadIsRefused(@TempDir Path directory) throws Exception {
        Path none = directory.resolve("none.yaml");
        assertThatThrownBy(() -> PipelineFile.read(none, Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage("cannot read " + none + "; check path and rights");
    }

    /** ISO 8859-1 for an umlaut; a character cut off at the end. */
    @ParameterizedTest
    @CsvSource({"a: x|b: \u00fc|, 2, 8", "\u00fc, 1, 0", "a: 1|b|c: \u00c3, 3, 10"})
    void aFileThatIsNotUtf8NamesTheByte(String text, int line, int offset, @TempDir Path directory) throws IOException {
        byte[] bytes = text.replace('|', '\n').getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(directory.resolve("p.yaml"), bytes);
        assertThatThrownBy(() -> PipelineFile.read(file, Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage(file + ":" + line + " is not UTF-8 text: byte " + offset
                        + " of the file (from 0) begins no character; save the file as UTF-8");
    }
}
