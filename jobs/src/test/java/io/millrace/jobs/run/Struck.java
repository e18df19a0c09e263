package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Outside;
import io.millrace.ingestion.BrokerProcess;
import io.millrace.jobs.run.TestPipeline.Told;
import io.millrace.sinks.commits.FileEntry;
import io.millrace.sinks.parquet.ParquetRows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A run in a process of its own that something happens to while shards of it are committed and others are open. */
final class Struck implements AutoCloseable {
    private static final int UNREACHABLE = 4;
    /** Of the 1,800 rows of the records before; two shards stay open. */
    private static final long IN_FULL_SHARDS = 1500;

    final TestPipeline pipeline;
    private final RunProcess run;
    private List<String> committed;

    private Struck(TestPipeline pipeline) throws Exception {
        this.pipeline = pipeline;
        this.run = RunProcess.of(pipeline);
    }

    /** Starts it with 1,000 records. */
    static Struck begun(TestPipeline pipeline, BrokerProcess broker) throws Exception {
        pipeline.with("PARALLELISM", 1).with("SHARD_ROWS", 300).send(broker, 0, 1000);
        return new Struck(pipeline);
    }

    Path root() {
        return pipeline.root().store().directory().orElseThrow();
    }

    /** Waits until everything is read, and all that can be is committed. */
    void awaitCommits() {
        run.await(() -> Funnel.of(pipeline.root()).rows() == IN_FULL_SHARDS);
        committed = pipeline.root().files().stream().map(FileEntry::path).toList();
    }

    /** Asserts that it has ended with one line. */
    Told endsWith(String line) {
        Told told = run.end();
        assertThat(told.err().lines())
                .as(told.toString())
                .singleElement()
                .asString()
                .contains(line);
        assertThat(told.code()).isEqualTo(UNREACHABLE);
        assertThat(told.out()).doesNotContain("\tat ", "Exception");
        return told;
    }

    /** Asserts that whatever a reader finds is whole, and that all is there that was. */
    void isWhole() throws Exception {
        assertThat(pipeline.root().files()).extracting(FileEntry::path).containsAll(committed);
        try (Stream<Path> data = Files.walk(root().resolve("data"))) {
            for (Path file : data.filter(Files::isRegularFile).toList()) {
                assertThat(ParquetRows.read(file)).as(file.toString()).isNotEmpty();
            }
        }
        assertThat(Rows.column(pipeline.root(), "_mr_id")).doesNotHaveDuplicates();
    }

    /** Asserts that the same command goes on, and that in the end each record is there exactly once. */
    void goesOn(int records) throws Exception {
        Told told = pipeline.run("--drain", "--quiet");
        assertThat(told.code()).as(told.toString()).isZero();
        Outcome.holdsExactly(records, pipeline);
        Outside.Run contract =
                Outside.python(Outside.shared("readers/check_contract.py").toString(), root().toString());
        assertThat(contract.exit()).as(contract.printed()).isZero();
    }

    @Override
    public void close() {
        run.close();
    }
}
