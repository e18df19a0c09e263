package io.millrace.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkPolicyTest {
    private static JsonNode policy(Rendering rendering, String component) {
        return rendering.objects().one("NetworkPolicy", "chat-millrace-" + component);
    }

    /** Ports of all rules of a direction whose peers are these: "anywhere", "release" or other ones. */
    private static Set<Integer> ports(JsonNode policy, String direction, String peers) {
        Set<Integer> ports = new TreeSet<>();
        for (JsonNode rule : policy.path("spec").path(direction)) {
            if (peers(rule.path(direction.equals("egress") ? "to" : "from")).equals(peers)) {
                rule.path("ports").forEach(port -> ports.add(port.path("port").asInt()));
            }
        }
        return ports;
    }

    private static String peers(JsonNode peers) {
        if (peers.isMissingNode()) {
            return "anywhere";
        }
        return peers.toString().contains("podSelector") ? "release" : "others";
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobmanager", "taskmanager"})
    void everythingElseIsRefusedBothWays(String component) {
        JsonNode spec = policy(Rendering.example(), component).path("spec");
        assertThat(Rendering.Objects.texts(spec.path("policyTypes"))).containsExactly("Ingress", "Egress");
        assertThat(spec.at("/podSelector/matchLabels"))
                .isEqualTo(Rendering.example()
                        .objects()
                        .one("Deployment", "chat-millrace-" + component)
                        .at("/spec/selector/matchLabels"));
    }

    @Test
    void podsOfTheReleaseReachEachOther() {
        JsonNode jobManager = policy(Rendering.example(), "jobmanager");
        JsonNode taskManager = policy(Rendering.example(), "taskmanager");
        assertThat(ports(jobManager, "ingress", "release")).containsExactly(6123, 6124, 8081);
        assertThat(ports(jobManager, "egress", "release")).contains(6121, 6122, 6123);
        assertThat(ports(taskManager, "ingress", "release")).containsExactly(6121, 6122);
        assertThat(ports(taskManager, "egress", "release")).containsExactly(6121, 6122, 6123, 6124);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "localhost:9092; 9092",
                "a:9093,b:9093, c:9094; 9093 9094",
                "${BROKERS:-a:19092}; 19092",
                "'[2001:db8::1]:9095'; 9095",
            })
    void theBrokersPortsComeFromThePipeline(String brokers, String expected) {
        Rendering changed = Rendering.example().replace("${KAFKA_BROKERS:-localhost:9092}", '"' + brokers + '"');
        Set<Integer> ports = ports(policy(changed, "taskmanager"), "egress", "anywhere");
        ports.removeAll(Set.of(53, 443, 6443));
        assertThat(ports).map(String::valueOf).containsExactly(expected.split(" "));
    }

    @Test
    void theEnvironmentSaysWhichBrokers() {
        Rendering changed = Rendering.example().with("env: [{name: KAFKA_BROKERS, value: 'kafka:29092'}]");
        assertThat(ports(policy(changed, "jobmanager"), "egress", "anywhere"))
                .contains(29092)
                .doesNotContain(9092);
    }

    @Test
    void portsThatTheChartCannotSeeAreAskedFor() {
        Rendering hidden = Rendering.example().with("envFrom: [{configMapRef: {name: brokers}}]");
        assertThat(hidden.refusal()).contains("set networkPolicy.kafka.ports");
        Rendering told = hidden.with("networkPolicy: {kafka: {ports: [9999]}}");
        assertThat(ports(policy(told, "jobmanager"), "egress", "anywhere")).contains(9999);
    }

    @Test
    void theApiServerIsReachedForHighAvailabilityOnly() {
        assertThat(ports(policy(Rendering.example(), "taskmanager"), "egress", "anywhere"))
                .contains(443, 6443);
        Rendering without = Rendering.example().with("highAvailability: {enabled: false}");
        assertThat(ports(policy(without, "taskmanager"), "egress", "anywhere")).containsExactly(53, 9092);
    }

    @Test
    void peersNarrowAnEgress() {
        Rendering narrow = Rendering.example()
                .with("networkPolicy: {kafka: {to: [{namespaceSelector: {matchLabels: {name: kafka}}}]}}");
        JsonNode policy = policy(narrow, "taskmanager");
        assertThat(ports(policy, "egress", "others")).containsExactly(9092);
        assertThat(ports(policy, "egress", "anywhere")).doesNotContain(9092);
    }

    @Test
    void theStoreIsReachedIfTheDatasetLiesThere() {
        Rendering local = Rendering.example().with("highAvailability: {enabled: false}");
        Rendering store = local.replace("path: /data/support-chat", "path: s3://bucket/support-chat");
        assertThat(ports(policy(local, "taskmanager"), "egress", "anywhere")).doesNotContain(443);
        assertThat(ports(policy(store, "taskmanager"), "egress", "anywhere")).contains(443);
    }

    @Test
    void theKeyServiceIsReachedIfTheKeyLiesThere() {
        Rendering vault = Rendering.example()
                .with("highAvailability: {enabled: false}")
                .with("networkPolicy: {keyService: {ports: [8200]}}");
        assertThat(ports(policy(vault, "taskmanager"), "egress", "anywhere")).doesNotContain(8200);
        Rendering used = vault.replace("file:/etc/millrace/keys/kek.json", "vault://transit/keys/kek");
        assertThat(ports(policy(used, "taskmanager"), "egress", "anywhere")).contains(8200);
    }

    @Test
    void metricsAreOpenToTheClusterAndRestToNobodyElse() {
        JsonNode jobManager = policy(Rendering.example(), "jobmanager");
        assertThat(ports(jobManager, "ingress", "others")).containsExactly(9249);
        assertThat(ports(jobManager, "ingress", "anywhere")).isEmpty();
        Rendering open = Rendering.example().with("networkPolicy: {rest: {from: [{ipBlock: {cidr: 10.0.0.0/8}}]}}");
        assertThat(ports(policy(open, "jobmanager"), "ingress", "others")).containsExactly(8081, 9249);
        Rendering closed = Rendering.example().with("networkPolicy: {metrics: {from: []}}");
        assertThat(ports(policy(closed, "taskmanager"), "ingress", "others")).isEmpty();
    }
}
