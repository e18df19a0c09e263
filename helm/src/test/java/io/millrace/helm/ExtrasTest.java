package io.millrace.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users add, and how metrics and logs are read. */
class ExtrasTest {
    private static final Rendering.Objects EVERYTHING = ValuesFilesTest.rendering(
                    Path.of("chart/ci/everything-values.yaml"))
            .objects();

    @ParameterizedTest
    @ValueSource(strings = {"jobmanager", "taskmanager"})
    void everyExtraArrives(String component) {
        JsonNode pod = EVERYTHING.pod(component);
        assertThat(pod.toString())
                .contains("\"name\":\"wait-for-nothing\"")
                .contains("\"name\":\"beside\"")
                .contains("\"name\":\"SHARED\"", "\"name\":\"OWN\"")
                .contains("\"name\":\"shared-settings\"", "\"name\":\"own-settings\"")
                .contains("\"mountPath\":\"/opt/millrace/usrlib/plugins\"", "\"mountPath\":\"/own\"")
                .contains("\"team\":\"chat\"", "\"note\":\"of chat\"")
                .contains("\"nodeAffinity\"", "\"topologyKey\":\"zone\"", "\"disk\":\"fast\"")
                .contains("\"key\":\"dedicated\"", "\"priorityClassName\":\"important\"")
                .contains("\"name\":\"pull\"", "-XX:+UseSerialGC");
    }

    @Test
    void furtherObjectsAreTemplated() {
        assertThat(EVERYTHING.one("ConfigMap", "chat-note").at("/data/release").asText())
                .isEqualTo("chat");
        assertThat(EVERYTHING
                        .one("ConfigMap", "chat-text")
                        .at("/data/namespace")
                        .asText())
                .isEqualTo("data");
    }

    @Test
    void commonLabelsAndAnnotationsAreOnEveryObjectOfTheChart() {
        assertThat(EVERYTHING.all())
                .filteredOn(object -> object.at("/metadata/labels").has("helm.sh/chart"))
                .hasSizeGreaterThan(10)
                .allMatch(object -> object.at("/metadata/labels/owner").asText().equals("chat"))
                .allMatch(object ->
                        object.at("/metadata/annotations/contact").asText().equals("team"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image: {tag: '7'} | localhost/millrace:7",
                "image: {repository: example.org/m} | example.org/m:0.1.0-SNAPSHOT",
                "image: {digest: 'sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'} | localhost/millrace@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            })
    void theImageIsNamedByTagOrDigest(String values, String image) {
        assertThat(Rendering.example()
                        .with(values)
                        .objects()
                        .container("jobmanager")
                        .path("image")
                        .asText())
                .isEqualTo(image);
    }

    @Test
    void theListOfImagesForMirrorsHoldsEveryImage() throws Exception {
        String chart = java.nio.file.Files.readString(Rendering.CHART.resolve("Chart.yaml"));
        List<String> listed = Rendering.tree(Rendering.tree(chart)
                        .at("/annotations/artifacthub.io~1images")
                        .asText())
                .findValuesAsText("image");
        for (String component : List.of("jobmanager", "taskmanager")) {
            assertThat(Rendering.example()
                            .objects()
                            .container(component)
                            .path("image")
                            .asText())
                    .isIn(listed);
        }
    }

    @Test
    void podsAreAnnotatedForPrometheusUnlessAMonitorIsAskedFor() {
        JsonNode annotations = Rendering.example().objects().pod("taskmanager").at("/metadata/annotations");
        assertThat(annotations.path("prometheus.io/port").asText()).isEqualTo("9249");
        Rendering.Objects monitored = Rendering.example()
                .with("metrics: {monitor: {kind: PodMonitor}}")
                .objects();
        assertThat(monitored.pod("taskmanager").at("/metadata/annotations").has("prometheus.io/port"))
                .isFalse();
        assertThat(monitored
                        .one("PodMonitor", "chat-millrace")
                        .at("/spec/podMetricsEndpoints/0/port")
                        .asText())
                .isEqualTo("metrics");
    }

    @Test
    void aServiceMonitorFindsAServiceForBoth() {
        Rendering.Objects objects = Rendering.example()
                .with("metrics: {monitor: {kind: ServiceMonitor, labels: {prometheus: main}}}")
                .objects();
        JsonNode monitor = objects.one("ServiceMonitor", "chat-millrace");
        assertThat(monitor.at("/metadata/labels/prometheus").asText()).isEqualTo("main");
        assertThat(objects.ofKind("Service")).hasSize(2).allMatch(service -> service.at("/spec/ports")
                .findValuesAsText("name")
                .contains("metrics"));
        assertThat(objects.one("Service", "chat-millrace-taskmanager")
                        .at("/spec/clusterIP")
                        .asText())
                .isEqualTo("None");
    }

    @Test
    void noDefinitionsOfOthersAreShippedOrNeeded() {
        assertThat(Rendering.CHART.resolve("crds")).doesNotExist();
        assertThat(Rendering.example().objects().all())
                .noneMatch(object -> object.path("apiVersion").asText().contains("monitoring"));
    }

    @Test
    void flinkTakesFurtherOptionsAndCommandsAreClosed() {
        JsonNode flink = Rendering.example()
                .with("flink: {taskmanager.debug.memory.log: true}")
                .objects()
                .flink();
        assertThat(flink.path("taskmanager.debug.memory.log").asText()).isEqualTo("true");
        assertThat(flink.path("web.submit.enable").asText()).isEqualTo("false");
        assertThat(flink.path("web.cancel.enable").asText()).isEqualTo("false");
    }

    @Test
    void aRollbackIsHandedToTheJob() {
        Rendering rollback = Rendering.example().with("job: {rollbackToAppend: 0, loseRejects: true}");
        assertThat(rollback.objects().command("jobmanager")).endsWith("--rollback-to-append", "0", "--lose-rejects");
    }

    @Test
    void logsAreJsonIfAskedFor() {
        assertThat(Rendering.example()
                        .with("logging: {format: json}")
                        .objects()
                        .container("taskmanager")
                        .path("env")
                        .toString())
                .contains("{\"name\":\"MILLRACE_LOG_FORMAT\",\"value\":\"json\"}");
    }
}
