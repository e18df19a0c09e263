package io.millrace.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pod Security "restricted", for every pod and every container in it. */
class PodSecurityTest {
    static Stream<Rendering> valuesFiles() {
        return ValuesFilesTest.files().map(ValuesFilesTest::rendering);
    }

    private static List<JsonNode> pods(Rendering rendering) {
        return rendering.objects().all().stream()
                .map(object -> object.path("kind").asText().equals("Pod") ? object : object.at("/spec/template"))
                .filter(pod -> pod.path("spec").has("containers"))
                .toList();
    }

    private static List<JsonNode> containers(JsonNode pod) {
        List<JsonNode> containers = new ArrayList<>();
        pod.at("/spec/containers").forEach(containers::add);
        pod.at("/spec/initContainers").forEach(containers::add);
        return containers;
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void everyPodIsRestricted(Rendering rendering) {
        assertThat(pods(rendering)).hasSizeGreaterThanOrEqualTo(2);
        for (JsonNode pod : pods(rendering)) {
            JsonNode security = pod.at("/spec/securityContext");
            assertThat(security.path("runAsNonRoot").asBoolean()).isTrue();
            assertThat(security.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.path("spec").has("hostNetwork")).isFalse();
            containers(pod).forEach(PodSecurityTest::isRestricted);
        }
    }

    private static void isRestricted(JsonNode container) {
        JsonNode security = container.path("securityContext");
        String name = container.path("name").asText();
        assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                .as(name)
                .isFalse();
        assertThat(security.path("privileged").asBoolean(true)).as(name).isFalse();
        assertThat(security.path("readOnlyRootFilesystem").asBoolean()).as(name).isTrue();
        assertThat(security.path("runAsNonRoot").asBoolean()).as(name).isTrue();
        assertThat(Rendering.Objects.texts(security.at("/capabilities/drop")))
                .as(name)
                .containsExactly("ALL");
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void everyEmptyDirectoryHasALimit(Rendering rendering) {
        for (JsonNode pod : pods(rendering)) {
            List<JsonNode> empty = new ArrayList<>();
            pod.at("/spec/volumes")
                    .forEach(volume -> volume.findValues("emptyDir").forEach(empty::add));
            assertThat(empty).isNotEmpty().allMatch(directory -> directory.has("sizeLimit"));
        }
    }

    @Test
    void theUserIsThatOfTheImageUnlessTheClusterChooses() {
        JsonNode security = Rendering.example().objects().pod("taskmanager").at("/spec/securityContext");
        assertThat(security.path("runAsUser").asInt()).isEqualTo(9999);
        assertThat(security.path("fsGroup").asInt()).isEqualTo(9999);
        JsonNode chosen = Rendering.example()
                .with("security: {user: null, group: null}")
                .objects()
                .pod("taskmanager")
                .at("/spec/securityContext");
        assertThat(chosen.has("runAsUser") || chosen.has("fsGroup")).isFalse();
    }
}
