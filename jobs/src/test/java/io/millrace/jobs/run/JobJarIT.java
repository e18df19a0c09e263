package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the job jar holds, and what it must not hold. */
class JobJarIT {
    private static JarFile jar() throws IOException {
        return new JarFile(JobJar.built().toFile());
    }

    private static List<String> entries() throws IOException {
        try (JarFile jar = jar()) {
            return jar.stream().map(JarEntry::getName).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io/millrace/jobs/run/JobMain.class",
                "io/millrace/core/StepChain.class",
                "org/apache/flink/connector/kafka/source/KafkaSource.class",
                "org/apache/kafka/clients/consumer/KafkaConsumer.class",
                "org/apache/parquet/hadoop/ParquetFileWriter.class",
                "META-INF/services/org.apache.kafka.common.config.provider.ConfigProvider"
            })
    void holdsWhatAJobNeeds(String entry) throws IOException {
        assertThat(entries()).contains(entry);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka/server/",
                "scala/",
                "org/apache/kafka/raft/",
                "org/apache/kafka/controller/",
                "io/millrace/demo/",
                "org/apache/flink/runtime/",
                "org/apache/flink/streaming/api/",
                "org/apache/flink/connector/file/",
                "org/slf4j/",
                "org/apache/logging/",
                "org/apache/hadoop/",
                "org/rocksdb/",
                "org/junit/"
            })
    void holdsNoBrokerAndNothingThatFlinkBrings(String prefix) throws IOException {
        assertThat(entries()).noneMatch(entry -> entry.startsWith(prefix));
    }

    @Test
    void startsTheJob() throws IOException {
        try (JarFile jar = jar()) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo(JobMain.class.getName());
        }
    }
}
