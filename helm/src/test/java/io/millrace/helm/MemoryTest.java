package io.millrace.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryTest {
    @Test
    void theLimitOfTheContainerIsAllThatFlinkIsGiven() {
        Rendering.Objects objects = Rendering.example().objects();
        for (String kind : new String[] {"requests", "limits"}) {
            assertThat(objects.container("jobmanager")
                            .at("/resources/" + kind + "/memory")
                            .asText())
                    .isEqualTo("1024Mi");
            assertThat(objects.container("taskmanager")
                            .at("/resources/" + kind + "/memory")
                            .asText())
                    .isEqualTo("2048Mi");
        }
    }

    @Test
    void javaGetsWhatThePartsSay() {
        Rendering.Objects objects = Rendering.example().objects();
        assertThat(objects.command("jobmanager")).contains("-Xms448m", "-Xmx448m", "-XX:MaxMetaspaceSize=256m");
        assertThat(objects.command("taskmanager"))
                .contains("-Xms896m", "-Xmx896m", "-XX:MaxDirectMemorySize=384m", "-XX:MaxMetaspaceSize=256m");
    }

    /** Without any of these a task manager does not start. */
    @ParameterizedTest
    @CsvSource({
        "taskmanager.cpu.cores, 1.5",
        "taskmanager.memory.task.heap.size, 768m",
        "taskmanager.memory.task.off-heap.size, 128m",
        "taskmanager.memory.network.min, 128m",
        "taskmanager.memory.network.max, 128m",
        "taskmanager.memory.managed.size, 256m",
    })
    void flinkGetsEveryOptionThatATaskManagerAsksFor(String option, String value) {
        Rendering rendering = Rendering.example().with("taskManager: {resources: {requests: {cpu: 1500m}}}");
        assertThat(rendering.objects().flink().path(option).asText()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "taskManager: {memoryMebibytes: {process: 4096}} | the parts sum to 2048, but process is 4096",
                "taskManager: {memoryMebibytes: {managed: 512}} | the parts sum to 2304, but process is 2048",
                "taskManager: {memoryMebibytes: {managed: 512}} | managed 512 + metaspace 256",
                "jobManager: {memoryMebibytes: {heap: 512}} | jobManager.memoryMebibytes: the parts sum to 1088",
            })
    void aWrongSumIsRefusedAndShown(String values, String message) {
        Rendering wrong = Rendering.example().with(values);
        assertThat(wrong.refusal()).contains(message);
        assertThat(String.join("\n", wrong.lint().getMessages())).contains(message);
        assertThat(wrong.lint().isFailed()).isTrue();
    }

    @Test
    void aSumThatHoldsIsTaken() {
        Rendering.Objects objects = Rendering.example()
                .with("taskManager: {memoryMebibytes: {process: 2304, managed: 512}}")
                .objects();
        assertThat(objects.container("taskmanager")
                        .at("/resources/limits/memory")
                        .asText())
                .isEqualTo("2304Mi");
    }

    @Test
    void memoryHasOnePlace() {
        assertThat(Rendering.example()
                        .with("taskManager: {resources: {limits: {memory: 4Gi}}}")
                        .refusal())
                .contains("memory is set by memoryMebibytes.process");
        assertThat(Rendering.example()
                        .with("flink: {taskmanager.memory.managed.size: 1g}")
                        .refusal())
                .contains("flink.taskmanager.memory.managed.size is set by the chart");
    }

    @ParameterizedTest
    @CsvSource({
        "'s3.secret-key: abc', is a secret",
        "'security.ssl.rest.keystore-password: abc', is a secret",
        "'execution.state-recovery.path: /data/old', belongs to the job",
        "'pipeline.max-parallelism: 4', belongs to the job"
    })
    void whatIsSecretOrTheJobsIsNoOptionOfTheCluster(String option, String message) {
        Rendering changed = Rendering.example().with("flink: {" + option + "}");
        assertThat(changed.refusal()).contains(message).doesNotContain("abc");
    }
}
