package io.millrace.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaders, state, budgets, probes. */
class AvailabilityTest {
    private static String clusterId(Rendering rendering) {
        return rendering.objects().flink().path("high-availability.cluster-id").asText();
    }

    @Test
    void leadersAndCheckpointsAreKeptByKubernetesAndInTheStateDirectory() {
        JsonNode flink = Rendering.example().objects().flink();
        assertThat(flink.path("high-availability.type").asText()).isEqualTo("kubernetes");
        assertThat(flink.path("high-availability.storageDir").asText()).isEqualTo("file:///data/state/ha");
        assertThat(flink.path("kubernetes.cluster-id").asText())
                .isEqualTo(flink.path("high-availability.cluster-id").asText())
                .matches("chat-millrace-[0-9a-f]{10}");
        assertThat(flink.path("kubernetes.namespace").asText()).isEqualTo("data");
        assertThat(Rendering.example().objects().command("jobmanager")).contains("-Djobmanager.rpc.address=$(POD_IP)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flink: {akka.ask.timeout: 20 s}",
                "image: {tag: 0.2.0}",
                "env: [{name: KAFKA_BROKERS, value: 'other:9092'}]",
                "job: {rollbackToAppend: 3}",
            })
    void whatChangesTheJobMakesAnotherCluster(String values) {
        assertThat(clusterId(Rendering.example().with(values))).isNotEqualTo(clusterId(Rendering.example()));
    }

    @Test
    void aChangedPipelineMakesAnotherClusterAndOtherPods() {
        Rendering changed = Rendering.example().replace("domain: customers", "domain: clients");
        assertThat(clusterId(changed)).isNotEqualTo(clusterId(Rendering.example()));
        assertThat(changed.objects().pod("taskmanager").path("metadata"))
                .isNotEqualTo(Rendering.example().objects().pod("taskmanager").path("metadata"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "taskManager: {replicas: 5}",
                "jobManager: {replicas: 2}",
                "taskManager: {nodeSelector: {disk: fast}}",
                "commonLabels: {team: data}",
            })
    void whatDoesNotChangeTheJobLeavesTheCluster(String values) {
        assertThat(clusterId(Rendering.example().with(values))).isEqualTo(clusterId(Rendering.example()));
    }

    @Test
    void theIdOfTheClusterIsShortWhateverTheReleaseIsCalled() {
        String longName = "a-name-that-somebody-thought-to-be-very-telling-in-its-day";
        Rendering named = Rendering.example().with("fullnameOverride: " + longName);
        assertThat(clusterId(named)).hasSizeLessThanOrEqualTo(45);
    }

    @Test
    void withoutHighAvailabilityAServiceNamesTheJobManager() {
        Rendering.Objects objects =
                Rendering.example().with("highAvailability: {enabled: false}").objects();
        assertThat(objects.flink().path("jobmanager.rpc.address").asText()).isEqualTo("chat-millrace-jobmanager-rpc");
        JsonNode service =
                objects.one("Service", "chat-millrace-jobmanager-rpc").path("spec");
        assertThat(service.path("clusterIP").asText()).isEqualTo("None");
        assertThat(service.path("publishNotReadyAddresses").asBoolean()).isTrue();
        assertThat(objects.flink().has("high-availability.type")).isFalse();
    }

    @Test
    void aStandbyNeedsHighAvailability() {
        assertThat(Rendering.example()
                        .with("highAvailability: {enabled: false}")
                        .with("jobManager: {replicas: 2}")
                        .refusal())
                .contains("jobManager.replicas is 2, but without highAvailability.enabled only one");
    }

    @Test
    void oldPodsEndBeforeNewOnesStart() {
        assertThat(Rendering.example().objects().ofKind("Deployment"))
                .hasSize(2)
                .allMatch(one -> one.at("/spec/strategy/type").asText().equals("Recreate"));
    }

    @ParameterizedTest(name = "parallelism {0}, {1} slots")
    @CsvSource({"1, 1, 1", "2, 1, 2", "5, 2, 3", "4, 4, 1"})
    void thereAreAsManyTaskManagersAsTheParallelismNeeds(int parallelism, int slots, int replicas) {
        Rendering.Objects objects = Rendering.example()
                .replace("parallelism: 2", "parallelism: " + parallelism)
                .with("taskManager: {slots: " + slots + "}")
                .objects();
        assertThat(objects.one("Deployment", "chat-millrace-taskmanager")
                        .at("/spec/replicas")
                        .asInt())
                .isEqualTo(replicas);
    }

    @Test
    void aJobThatWouldWaitForSlotsForEverIsRefused() {
        assertThat(Rendering.example().with("taskManager: {replicas: 1}").refusal())
                .contains("run.parallelism is 2, but 1 task managers of 1 slots give 1");
    }

    @ParameterizedTest(name = "{0} job managers, {1} task managers: {2} budgets")
    @CsvSource({"1, 2, chat-millrace-taskmanager", "2, 3, chat-millrace-jobmanager chat-millrace-taskmanager"})
    void aBudgetHoldsBackAllButOnePod(int jobManagers, int taskManagers, String names) {
        Rendering.Objects objects = Rendering.example()
                .with("jobManager: {replicas: " + jobManagers + "}")
                .with("taskManager: {replicas: " + taskManagers + "}")
                .objects();
        assertThat(objects.ofKind("PodDisruptionBudget"))
                .map(budget -> budget.at("/metadata/name").asText())
                .containsExactlyInAnyOrder(names.split(" "));
        assertThat(objects.ofKind("PodDisruptionBudget"))
                .allMatch(budget -> budget.at("/spec/maxUnavailable").asInt() == 1
                        && !budget.path("spec").has("minAvailable"));
    }

    @Test
    void aSinglePodMayAlwaysBeMoved() {
        Rendering single = Rendering.example().replace("parallelism: 2", "parallelism: 1");
        assertThat(single.objects().ofKind("PodDisruptionBudget")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobmanager", "taskmanager"})
    void bothHaveEveryProbeOnAPortTheyOpen(String component) {
        JsonNode container = Rendering.example().objects().container(component);
        for (String probe : new String[] {"startupProbe", "livenessProbe", "readinessProbe"}) {
            String port = container.path(probe).findValue("port").asText();
            assertThat(container.path("ports").findValuesAsText("name"))
                    .as(probe)
                    .contains(port);
        }
        assertThat(Rendering.example()
                        .objects()
                        .pod(component)
                        .at("/spec/terminationGracePeriodSeconds")
                        .asInt())
                .isGreaterThanOrEqualTo(600);
    }

    @Test
    void aProbeIsChangedFieldByField() {
        JsonNode probe = Rendering.example()
                .with("jobManager: {probes: {startup: {failureThreshold: 7}}}")
                .objects()
                .container("jobmanager")
                .path("startupProbe");
        assertThat(probe.path("failureThreshold").asInt()).isEqualTo(7);
        assertThat(probe.at("/tcpSocket/port").asText()).isEqualTo("rest");
    }

    @Test
    void aNewClaimOutlivesTheReleaseAndAnExistingOneIsUsed() {
        JsonNode claim = Rendering.example().objects().one("PersistentVolumeClaim", "chat-millrace-data");
        assertThat(claim.at("/metadata/annotations/helm.sh~1resource-policy").asText())
                .isEqualTo("keep");
        assertThat(Rendering.Objects.texts(claim.at("/spec/accessModes"))).containsExactly("ReadWriteMany");
        Rendering.Objects existing =
                Rendering.example().with("storage: {existingClaim: mine}").objects();
        assertThat(existing.ofKind("PersistentVolumeClaim")).isEmpty();
        assertThat(existing.pod("taskmanager").findValue("claimName").asText()).isEqualTo("mine");
    }
}
