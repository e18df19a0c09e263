package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.ingestion.BrokerProcess;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a pipeline file to a dataset, with a real broker. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RunIT {
    @TempDir
    static Path directory;

    private static BrokerProcess broker;

    @BeforeAll
    static void start() {
        broker = BrokerProcess.start(directory);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    private static TestPipeline pipeline(String name, int partitions) throws Exception {
        broker.createTopic(name, partitions);
        return new TestPipeline(directory.resolve(name + "-job"), broker.brokers(), name);
    }

    @Test
    void aBoundedRunEnds() throws Exception {
        TestPipeline pipeline = pipeline("bounded", 2).with("STOP", "latest");
        pipeline.send(broker, 0, 1000);
        TestPipeline.Told told = pipeline.run();
        assertThat(told.code()).isZero();
    }
}
