package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.sinks.commits.FileEntry;
import io.millrace.sinks.commits.Root;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the runs of a {@link TestPipeline} have left behind. */
final class Outcome {
    private Outcome() {}

    /** Asserts that the numbers below the given one are there: each stands twice, multiples of ten are dropped. */
    static void holdsExactly(int to, TestPipeline pipeline) throws Exception {
        Root root = pipeline.root();
        assertThat(Rows.column(root, "id")).isEqualTo(expected(to));
        assertThat(Rows.column(root, "_mr_id")).doesNotHaveDuplicates();
        assertThat(listed(root)).isEqualTo(inForce(root));
        Funnel funnel = Funnel.of(root);
        assertThat(funnel.held()).isZero();
        assertThat(funnel.counts().consumed()).isEqualTo(to);
        assertThat(funnel.counts().kept()).isEqualTo(funnel.rows());
    }

    private static List<String> expected(int to) {
        return IntStream.range(0, to)
                .filter(id -> id % 10 != 0)
                .boxed()
                .flatMap(id -> Stream.of("" + id, "" + id))
                .sorted()
                .toList();
    }

    /** What a reader sees that lists the directory and knows nothing of commits. */
    private static List<String> listed(Root root) throws Exception {
        Path data = Path.of(root.store().name("data"));
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> "data/" + data.relativize(file))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> inForce(Root root) {
        return root.files().stream().map(FileEntry::path).sorted().toList();
    }

    /** The lines of its files of rejects. */
    static List<String> rejects(TestPipeline pipeline) throws Exception {
        List<String> lines = new ArrayList<>();
        Path directory = pipeline.directory.resolve("rejects");
        if (!Files.exists(directory)) {
            return lines;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines.stream().sorted().toList();
    }

    /** Runs it and asserts that it tells one line, ends with the exit code, and leaves all files as they were. */
    static void isRefused(TestPipeline pipeline, int code, String line, String... options) throws Exception {
        pipeline.file();
        List<String> before = files(pipeline);
        TestPipeline.Told told = pipeline.run(options);
        assertThat(told.err().lines()).as(told.toString()).hasSize(1).allMatch(text -> text.contains(line), line);
        assertThat(told.code()).isEqualTo(code);
        assertThat(files(pipeline)).isEqualTo(before);
    }

    /** Every path, with the length of the files; but Flink may still be deleting checkpoints of the run before. */
    private static List<String> files(TestPipeline pipeline) throws Exception {
        try (Stream<Path> all = Files.walk(pipeline.directory)) {
            return all.filter(path -> !path.toString().contains("/chk-"))
                    .map(path -> path + " "
                            + (Files.isDirectory(path) ? "" : path.toFile().length()))
                    .sorted()
                    .toList();
        }
    }
}
