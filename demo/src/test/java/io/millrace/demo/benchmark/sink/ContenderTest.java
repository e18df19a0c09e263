package io.millrace.demo.benchmark.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.demo.benchmark.ParquetFiles;
import io.millrace.demo.benchmark.sink.Setting.Megabytes;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is compared writes all that it is given, with checksums and indexes, and its files are told. */
class ContenderTest {
    private static final int ROWS = 200;
    private static final int SPLITS = 2;

    @TempDir
    Path folder;

    static Stream<Arguments> all() {
        return Arrays.stream(Program.values())
                .flatMap(program -> Arrays.stream(Workload.values()).map(workload -> Arguments.of(program, workload)));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("all")
    void everyRowIsInAFileAtTheEnd(Program program, Workload workload) throws Exception {
        Setting setting = new Setting(program, workload, SPLITS, 1, 1, new Megabytes(4, 1, 8));
        Rows rows = new Rows(workload, 1);
        Contender sink = program.open(setting, folder);
        while (rows.count() < ROWS) {
            sink.write(rows.next());
            if (rows.count() == ROWS / 2) {
                sink.checkpoint(1);
            }
        }
        sink.finish();
        ParquetFiles written = ParquetFiles.check(folder);
        assertThat(written.rows()).isEqualTo(ROWS);
        assertThat(sink.files()).hasSize(written.files());
        assertThat(sink.files().stream().mapToLong(bytes -> bytes).sum()).isEqualTo(written.bytes());
    }
}
