package io.millrace.demo.benchmark.sink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.millrace.demo.benchmark.Folders;
import io.millrace.demo.benchmark.Jvm;
import io.millrace.demo.benchmark.ParquetFiles;
import io.millrace.demo.benchmark.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Starts programs, checks what they wrote, and keeps what they needed, one line of JSON each. */
record Trials(Jvm jvms, double warmSeconds) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Path file() {
        return jvms.work().resolve("trials.jsonl");
    }

    /** @throws IllegalStateException if it wrote the wrong number of rows, or files without checksums and indexes */
    Trial run(Setting setting) throws IOException {
        Path folder = jvms.work().resolve("run");
        Folders.empty(folder);
        Outcome outcome = run(setting, folder, List.of());
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        ParquetFiles files = ParquetFiles.check(folder.resolve("dataset"));
        if (files.rows() != outcome.rows()) {
            throw new IllegalStateException(setting + " took " + outcome.rows() + " rows, wrote " + files.rows());
        }
        Folders.empty(folder);
        Trial trial = new Trial(setting, load, outcome, files.files(), files.groups(), files.bytes());
        Files.writeString(
                file(), JSON.writeValueAsString(trial) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return trial;
    }

    private Outcome run(Setting setting, Path folder, List<String> options) throws IOException {
        List<String> arguments =
                List.of(JSON.writeValueAsString(setting), Double.toString(warmSeconds), folder.toString());
        String printed = jvms.measure(folder, options, SinkRun.class, arguments).printed();
        String line = printed.substring(printed.indexOf(SinkRun.OUTCOME) + SinkRun.OUTCOME.length());
        return JSON.readValue(line, Outcome.class);
    }

    /** Those of earlier commands, too. */
    List<Trial> all() throws IOException {
        return Files.readAllLines(file()).stream().map(Trials::read).toList();
    }

    private static Trial read(String line) {
        try {
            return JSON.readValue(line, Trial.class);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /**
     * Where the time goes; making the pool of rows is left out.
     *
     * @param agent async-profiler's library, or null for Flight Recorder
     */
    List<String> profile(Setting setting, Path agent) throws IOException {
        Path folder = jvms.work().resolve("run");
        Folders.empty(folder);
        Profile profile = Profile.in(jvms.work(), setting.program() + "-" + setting.workload(), agent);
        run(setting, folder, profile.options());
        Folders.empty(folder);
        return profile.lines(stack -> stack.stream().noneMatch(frame -> frame.endsWith("Rows.<init>")));
    }
}
