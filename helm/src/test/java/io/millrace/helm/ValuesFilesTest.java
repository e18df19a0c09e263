package io.millrace.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every values file of the chart holds, and what is no value is refused. */
class ValuesFilesTest {
    static Stream<Path> files() {
        try (Stream<Path> files = Files.list(Rendering.CHART.resolve("ci"))) {
            return files.filter(file -> file.toString().endsWith("-values.yaml")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Rendering rendering(Path file) {
        try {
            return new Rendering(List.of(Files.readString(file)), null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void itIsLintedStrictly(Path file) {
        LintResult result = rendering(file).lint();
        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("files")
    void itRendersObjectsThatHaveNamesAndLabels(Path file) {
        assertThat(rendering(file).objects().all()).hasSizeGreaterThan(8).allSatisfy(object -> {
            assertThat(object.path("apiVersion").asText()).isNotEmpty();
            assertThat(object.at("/metadata/name").asText()).isNotEmpty().hasSizeLessThanOrEqualTo(63);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "taskManagr: {} | taskManagr",
                "taskManager: {replicaz: 2} | replicaz",
                "image: {pullPolicy: Sometimes} | pullPolicy",
                "image: {digest: latest} | digest",
                "jobManager: {terminationGracePeriodSeconds: 30} | terminationGracePeriodSeconds",
                "keys: {kek: hunter2} | kek",
                "kafka: {password: hunter2} | password",
                "env: [{name: KAFKA_PASSWORD, value: hunter2}] | a secret comes from a Secret",
                "taskManager: {env: [{name: API_TOKEN, value: hunter2}]} | a secret comes from a Secret",
                "storage: {mountPath: data} | mountPath",
                "storage: {accessModes: [ReadOnlyMany]} | accessModes",
                "metrics: {monitor: {kind: Monitor}} | kind",
            })
    void theSchemaRefuses(String values, String place) {
        assertThat(Rendering.example().with(values).refusal()).contains(place).doesNotContain("hunter2");
        assertThat(Rendering.example().with(values).lint().isFailed()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "global: {imageRegistry: registry.example.org, anything: {goes: here}}",
                "enabled: true",
                "env: [{name: KAFKA_PASSWORD, valueFrom: {secretKeyRef: {name: a, key: b}}}]",
                "taskManager: {affinity: {nodeAffinity: {aFieldOfTomorrow: {x: 1}}}}",
                "jobManager: {tolerations: [{key: gpu, operator: Exists, aFieldOfTomorrow: 1}]}",
                "jobManager: {probes: {liveness: {initialDelaySeconds: 9}}}",
            })
    void theSchemaIsOpenForWhatIsNotOurs(String values) {
        assertThat(Rendering.example().with(values).refusal()).startsWith("rendered ");
    }
}
