package io.millrace.jobs.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Binder;
import io.millrace.core.Node;
import io.millrace.core.Problems;
import io.millrace.jobs.file.RunSettings;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;

class JobSettingsTest {
    private static final String BLOOM = "state.backend.rocksdb.use-bloom-filter";
    private static final String UNALIGNED = "execution.checkpointing.unaligned.enabled";

    private static Map<String, String> settings(Map<String, Object> flink) {
        Problems problems = new Problems();
        Map<String, Object> run = Map.of("parallelism", 2, "state", "file:///state", "flink", flink);
        Configuration made = JobSettings.of("chat", new Binder(problems).bind(RunSettings.class, Node.of(run), "run"));
        assertThat(problems.all()).isEmpty();
        return made.toMap();
    }

    @Test
    void keysThatAreNotThereAreToldByFiltersInMemory() {
        assertThat(settings(Map.of()))
                .containsEntry(BLOOM, "true")
                .containsEntry("state.backend.rocksdb.memory.partitioned-index-filters", "true");
    }

    @Test
    void aUserMaySayOtherwiseButNotOfWhatPromisesLeanOn() {
        assertThat(settings(Map.of(BLOOM, "false", UNALIGNED, "true")))
                .containsEntry(BLOOM, "false")
                .containsEntry(UNALIGNED, "false");
    }
}
