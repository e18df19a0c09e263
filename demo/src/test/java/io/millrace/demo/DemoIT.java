package io.millrace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.demo.tickets.TicketGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One run of the demo, looked at from all sides. */
class DemoIT {
    private static final int RECORDS = 3000;
    private static final long SEED = 11;
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String TORCH_IF_THERE =
            "import importlib.util\nif importlib.util.find_spec('torch') is not None:\n";

    @TempDir
    static Path folder;

    private static Program demo;

    @BeforeAll
    static void runTheDemo() {
        demo = millrace(
                "demo", "--output", dataset().toString(), "--records", "" + RECORDS, "--seed", "" + SEED, "--quiet");
        assertThat(demo.exit()).as(demo.printed()).isZero();
    }

    private static Path dataset() {
        return folder.resolve("tickets");
    }

    private static Path work() {
        return folder.resolve("tickets.work");
    }

    private static Program millrace(String... arguments) {
        List<String> command = Program.millrace(folder.resolve("millrace.log"), List.of(), arguments);
        return Program.run(command, folder.resolve("terminal-" + arguments[0]), Map.of(), LIMIT);
    }

    private static Map<String, Long> expectedRejects() {
        TicketGenerator generator = new TicketGenerator(SEED, RECORDS, null);
        return IntStream.range(0, RECORDS)
                .mapToObj(generator::reason)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()));
    }

    @Test
    void everyDefectMetItsReason() {
        Map<String, Long> told = new TreeMap<>();
        Matcher line = Pattern.compile("-([\\d,]+)  rejected: (\\S+)").matcher(demo.printed());
        while (line.find()) {
            told.put(line.group(2), number(line.group(1)));
        }
        assertThat(told).isEqualTo(expectedRejects());
    }

    @Test
    void theFunnelAddsUp() {
        Matcher sum = Pattern.compile(
                        "([\\d,]+) consumed \\+ ([\\d,]+) added - ([\\d,]+) rejected = ([\\d,]+) rows \\+ 0 held")
                .matcher(demo.printed());
        assertThat(sum.find()).as(demo.printed()).isTrue();
        long rejected =
                expectedRejects().values().stream().mapToLong(Long::longValue).sum();
        assertThat(number(sum.group(1))).isEqualTo(RECORDS);
        assertThat(number(sum.group(2)))
                .as("one copy of every ticket that is kept")
                .isEqualTo(RECORDS - rejected);
        assertThat(number(sum.group(3))).isEqualTo(rejected);
        assertThat(number(sum.group(4))).isEqualTo(2 * (RECORDS - rejected));
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }

    @Test
    void everyRejectIsALineWithOriginAndReason() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(work().resolve("rejects"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        Map<String, Long> found =
                lines.stream().collect(Collectors.groupingBy(DemoIT::reason, TreeMap::new, Collectors.counting()));
        assertThat(found).isEqualTo(expectedRejects());
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(line).contains("\"topic\":\"tickets\"").contains("\"offset\":"));
    }

    private static String reason(String line) {
        Matcher parts =
                Pattern.compile("\"step\":\"([^\"]+)\",\"reason\":\"([^\"]+)\"").matcher(line);
        assertThat(parts.find()).as("names step and reason").isTrue();
        return parts.group(1) + "." + parts.group(2);
    }

    @Test
    void theBrokersDataIsGoneAndThePipelineFileIsValid() {
        assertThat(work().resolve("broker")).doesNotExist();
        Program validate =
                millrace("validate", "-f", work().resolve("pipeline.yaml").toString());
        assertThat(validate.exit()).as(validate.printed()).isZero();
    }

    @Test
    void aDirectoryThatHoldsSomethingIsRefusedInOneLine() {
        Program again = millrace("demo", "--output", dataset().toString());
        assertThat(again.exit()).isEqualTo(3);
        assertThat(again.printed().strip()).hasLineCount(1).contains("is not empty", "--output");
    }

    @Test
    void theContractsCheckerAcceptsTheDataset() {
        Program check = python("check_contract.py", dataset().toString());
        assertThat(check.exit()).as(check.printed()).isZero();
    }

    @Test
    void everyReaderSeesTheSameRows() {
        Program matrix = python(
                "read_matrix.py",
                dataset().toString(),
                "--split",
                "all",
                "--require",
                "pyarrow,datasets,duckdb,polars,mlcroissant");
        assertThat(matrix.exit()).as(matrix.printed()).isZero();
    }

    @Test
    void theReferenceCipherOpensEveryCellWithTheExportedKeys() {
        Path readers = Outside.reader("cipher_reference.py").getParent();
        Program opened = Outside.python(
                folder.resolve("terminal-cells"),
                LIMIT,
                Outside.tool("open_cells.py"),
                List.of("--root", dataset().toString(), "--keys", exportedKeys(), "--readers", readers.toString()));
        assertThat(opened.exit()).as(opened.printed()).isZero();
        assertThat(opened.printed()).contains("0 problems");
    }

    @ParameterizedTest
    @ValueSource(strings = {"body", "email"})
    void thePythonOfTheDocumentsOpensAColumn(String column) throws IOException {
        Matcher example = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/output.md")));
        assertThat(example.find()).isTrue();
        Path script = Files.writeString(folder.resolve("open.py"), example.group(1));
        Path terminal = folder.resolve("terminal-open-" + column);
        Program opened =
                Outside.python(terminal, LIMIT, script, List.of(dataset().toString(), exportedKeys(), column));
        assertThat(opened.exit()).isZero();
        assertThat(opened.printed().lines().filter(line -> line.matches("tickets/\\d+/\\d+/\\d+ .+")))
                .hasSizeGreaterThan(RECORDS);
    }

    /** Those for PyTorch are run where it is installed, and parsed elsewhere. */
    @Test
    void theLinesForHuggingFaceAndPyTorchArePython() throws IOException {
        List<String> lines = demo.printed()
                .lines()
                .dropWhile(line -> !line.startsWith("Hugging Face"))
                .filter(line -> line.startsWith("    "))
                .map(String::strip)
                .toList();
        int torch = lines.indexOf("import torch.utils.data");
        assertThat(torch).isPositive();
        String script = String.join("\n", lines.subList(0, torch)) + "\n" + TORCH_IF_THERE
                + String.join(
                        "\n",
                        lines.subList(torch, lines.size()).stream()
                                .map("    "::concat)
                                .toList());
        Path file = Files.writeString(folder.resolve("ending.py"), script);
        Program ran = Outside.python(folder.resolve("terminal-ending"), LIMIT, file, List.of());
        assertThat(ran.exit()).as(ran.printed()).isZero();
        assertThat(ran.printed()).contains("PngImageFile", "ClassLabel").containsPattern("b['\"]MR1");
    }

    /** A checkpoint is older than the kill: the steps between are trained again, by another number of reading processes. */
    @Test
    void aTrainingOnThePhotosThatIsKilledInItsSecondEpochGoesOnWithTheSameLosses() {
        Program snapshot = millrace("snapshot", "create", "--path", dataset().toString());
        assertThat(snapshot.exit()).as(snapshot.printed()).isZero();
        List<String> whole = new Training(dataset(), folder.resolve("whole.pt")).toTheEnd(0);
        int checkpoints = whole.size() * 3 / 4 / Training.STEPS_PER_CHECKPOINT;
        int killed = checkpoints * Training.STEPS_PER_CHECKPOINT + Training.STEPS_PER_CHECKPOINT / 2;
        Training training = new Training(dataset(), folder.resolve("killed.pt"));
        assertThat(training.killedAfter(killed, 2)).isEqualTo(whole.subList(0, killed));
        int kept = checkpoints * Training.STEPS_PER_CHECKPOINT;
        assertThat(kept).isBetween(whole.size() / 2 + 1, killed - 1);
        assertThat(training.toTheEnd(3)).isEqualTo(whole.subList(kept, whole.size()));
        assertThat(Set.copyOf(whole)).hasSizeGreaterThan(100);
    }

    private static String exportedKeys() {
        Path keys = folder.resolve("exported.json");
        if (!Files.exists(keys)) {
            String pipeline = work().resolve("pipeline.yaml").toString();
            Program export = millrace("keys", "export", "-f", pipeline, "--output", keys.toString());
            assertThat(export.exit()).as(export.printed()).isZero();
        }
        return keys.toString();
    }

    private static Program python(String script, String... arguments) {
        return Outside.python(folder.resolve("terminal-" + script), LIMIT, Outside.reader(script), List.of(arguments));
    }
}
