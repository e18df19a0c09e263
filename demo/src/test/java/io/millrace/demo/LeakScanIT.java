package io.millrace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No name, address, number or id of a ticket stands anywhere in what the demo leaves behind; a text in a field that nobody
 * treats is found wherever output may hold it, so the search does see.
 */
class LeakScanIT {
    private static final String CANARY = "canary-8f3b-untreated";
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @TempDir
    static Path folder;

    /** Ends well, so that there are shards, rejects, logs and manifests; then ends by force, so that there is state. */
    @BeforeAll
    static void runTheDemoTwice() {
        assertThat(demo("whole").exit()).isZero();
        Path fired = folder.resolve("fired");
        Program killed = demo("killed", "-Dmillrace.fail=join_half", "-Dmillrace.fail.fired=" + fired);
        assertThat(killed.exit()).as(killed.printed()).isEqualTo(137);
        assertThat(fired).content().contains("join_half");
    }

    private static Program demo(String name, String... jvm) {
        Path terminal = folder.resolve("terminal-" + name);
        List<String> command = Program.millrace(
                folder.resolve("log-" + name),
                Arrays.asList(jvm),
                "demo",
                "--output",
                folder.resolve(name).toString(),
                "--records",
                "4000",
                "--seed",
                "23",
                "--canary",
                CANARY,
                "--secrets",
                folder.resolve("secrets").toString(),
                "--checkpoint-seconds",
                "0.2");
        return Program.run(command, terminal, Map.of(), LIMIT);
    }

    private static Path work(String name, String child) {
        return folder.resolve(name + ".work").resolve(child);
    }

    private static Program scan(Path values, Path... places) {
        assertThat(places).allSatisfy(place -> assertThat(place).exists());
        List<String> arguments = new ArrayList<>(List.of("--values", values.toString()));
        Stream.of(places).map(Path::toString).forEach(arguments::add);
        return Outside.python(folder.resolve("terminal-scan"), LIMIT, Outside.tool("leak_scan.py"), arguments);
    }

    @Test
    void nothingSensitiveIsFoundAnywhere() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("secrets"))).hasSizeGreaterThan(5000);
        Program scan = scan(
                folder.resolve("secrets"),
                folder.resolve("whole"),
                work("whole", "rejects"),
                work("whole", "pipeline.yaml"),
                work("whole", "state"),
                folder.resolve("log-whole"),
                folder.resolve("terminal-whole"),
                folder.resolve("killed"),
                work("killed", "rejects"),
                work("killed", "state"),
                folder.resolve("log-killed"),
                folder.resolve("terminal-killed"));
        assertThat(scan.printed()).contains(" 0 hits");
        assertThat(scan.exit()).as(scan.printed()).isZero();
    }

    @Test
    void theCanaryIsFoundInShardsRejectsAndState() throws IOException {
        Path canary = Files.writeString(folder.resolve("canary"), CANARY + "\n");
        for (Path place : List.of(folder.resolve("whole/data"), work("whole", "rejects"), work("killed", "state"))) {
            Program scan = scan(canary, place);
            assertThat(scan.exit()).as(place + ": " + scan.printed()).isEqualTo(1);
        }
    }

    @Test
    void theScannerSeesAPlantInEveryPlaceAndForm() {
        Program own =
                Outside.python(folder.resolve("terminal-own"), LIMIT, Outside.tool("test_leak_scan.py"), List.of());
        assertThat(own.exit()).as(own.printed()).isZero();
        assertThat(own.printed()).contains(" 0 not seen");
    }
}
