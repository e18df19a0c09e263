package io.millrace.sinks.commits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonCallTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "10000 | 0 | datasets.load_dataset(\"parquet\", data_files={\"train\": \"ROOT/data/train/*.parquet\"})",
                "9000 | 1000 | datasets.load_dataset(\"parquet\", data_files={\"train\": \"ROOT/data/train/*.parquet\"})"
            })
    void aSplitWithoutAFileIsNotOpenedThroughTheCard(int train, int test, String call) {
        Map<String, Integer> weights = new TreeMap<>(Map.of("train", train, "test", test));
        TestJob job = new TestJob(directory, TestJob.dataset("sample", "string", weights));
        job.put(job.committing(), 0, 0, 2);
        assertThat(new PythonCall(job.root()).text()).isEqualTo(call.replace("ROOT", directory.toString()));
    }
}
