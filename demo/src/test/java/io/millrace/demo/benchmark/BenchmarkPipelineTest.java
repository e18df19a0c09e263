package io.millrace.demo.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.demo.benchmark.BenchmarkPipeline.Read;
import io.millrace.demo.benchmark.BenchmarkPipeline.Steps;
import io.millrace.jobs.file.PipelineFile;
import io.millrace.jobs.plan.PipelinePlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The benchmark's pipelines follow the demo's, whatever becomes of that. */
class BenchmarkPipelineTest {
    private static final String NO_DUPLICATES = "drop_exact_duplicates";

    @TempDir
    Path folder;

    private PipelinePlan plan(Steps steps, boolean photos) {
        BenchmarkPipeline pipeline = new BenchmarkPipeline("127.0.0.1:1", folder.resolve("keys"), 10, photos);
        return PipelinePlan.of(PipelineFile.read(pipeline.write(folder, steps, new Read("few", 2)), Map.of()));
    }

    private static List<String> names(PipelinePlan plan) {
        return plan.steps().stream().map(step -> step.type().name()).toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withoutStepsTheSameFieldsAreWrittenAsTheyAre(boolean photos) {
        PipelinePlan plan = plan(Steps.NONE, photos);
        assertThat(plan.stages()).isEmpty();
        assertThat(plan.output().names())
                .isEqualTo(
                        plan(Steps.THOSE_OF_THE_DEMO, photos).input().schema().names());
        assertThat(plan.output().names().contains("photo")).isEqualTo(photos);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void duplicatesAreDroppedFirstOrNotAtAll(boolean photos) {
        List<String> without = names(plan(Steps.WITHOUT_DUPLICATES, photos));
        List<String> demo = names(plan(Steps.THOSE_OF_THE_DEMO, photos));
        assertThat(without.get(0)).isEqualTo(NO_DUPLICATES);
        assertThat(without.subList(1, without.size())).isEqualTo(demo);
        assertThat(demo).hasSizeGreaterThan(10).doesNotContain(NO_DUPLICATES);
    }

    @Test
    void aRunReadsItsTopicWithItsSubtasks() {
        PipelinePlan plan = plan(Steps.NONE, false);
        assertThat(plan.spec().source().kafka().topics()).containsExactly("few");
        assertThat(plan.spec().run().parallelism()).isEqualTo(2);
        assertThat(plan.spec().run().checkpointSeconds()).isEqualTo(10);
    }
}
