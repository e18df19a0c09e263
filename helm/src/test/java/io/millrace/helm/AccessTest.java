package io.millrace.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rights of the pods, and secrets. */
class AccessTest {
    private static final Rendering WITHOUT = Rendering.example().with("highAvailability: {enabled: false}");

    @Test
    void theRoleIsWhatHighAvailabilityUsesAndNoMore() {
        Rendering.Objects objects = Rendering.example().objects();
        JsonNode role = objects.one("Role", "chat-millrace");
        assertThat(role.path("rules")).hasSize(1);
        assertThat(Rendering.Objects.texts(role.at("/rules/0/resources"))).containsExactly("configmaps");
        assertThat(Rendering.Objects.texts(role.at("/rules/0/verbs")))
                .containsExactly("create", "get", "list", "watch", "update", "patch", "delete");
        assertThat(objects.ofKind("ClusterRole")).isEmpty();
        assertThat(objects.ofKind("ClusterRoleBinding")).isEmpty();
        assertThat(objects.one("RoleBinding", "chat-millrace")
                        .at("/subjects/0/name")
                        .asText())
                .isEqualTo("chat-millrace");
    }

    @Test
    void withoutHighAvailabilityThereAreNoRightsAndNoToken() {
        Rendering.Objects objects = WITHOUT.objects();
        assertThat(objects.ofKind("Role")).isEmpty();
        assertThat(objects.ofKind("RoleBinding")).isEmpty();
        for (String component : List.of("jobmanager", "taskmanager")) {
            assertThat(objects.pod(component)
                            .at("/spec/automountServiceAccountToken")
                            .asBoolean(true))
                    .isFalse();
        }
        assertThat(Rendering.example()
                        .objects()
                        .pod("jobmanager")
                        .at("/spec/automountServiceAccountToken")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theAccountMountsNoTokenByItself() {
        JsonNode account = Rendering.example().objects().one("ServiceAccount", "chat-millrace");
        assertThat(account.path("automountServiceAccountToken").asBoolean(true)).isFalse();
    }

    @Test
    void anAccountOfSomebodyElseIsUsed() {
        Rendering.Objects objects = Rendering.example()
                .with("serviceAccount: {create: false, name: theirs}")
                .objects();
        assertThat(objects.ofKind("ServiceAccount")).isEmpty();
        assertThat(objects.pod("jobmanager").at("/spec/serviceAccountName").asText())
                .isEqualTo("theirs");
        assertThat(objects.one("RoleBinding", "chat-millrace")
                        .at("/subjects/0/name")
                        .asText())
                .isEqualTo("theirs");
    }

    @Test
    void secretsAreMountedWholeAndForTheGroupOnly() {
        Rendering.Objects objects = Rendering.example()
                .with("kafka: {existingSecret: '{{ .Release.Name }}-kafka'}")
                .objects();
        for (String component : List.of("jobmanager", "taskmanager")) {
            JsonNode volumes = objects.pod(component).at("/spec/volumes");
            assertThat(volumes.findValuesAsText("secretName")).containsExactly("support-chat-keys", "chat-kafka");
            assertThat(volumes.findValuesAsText("defaultMode")).containsExactly("288", "288");
            assertThat(objects.container(component).path("volumeMounts").toString())
                    .contains("\"/etc/millrace/keys\"", "\"/etc/millrace/kafka\"")
                    .doesNotContain("subPath");
        }
        assertThat(objects.ofKind("Secret")).isEmpty();
    }

    @Test
    void aFileThatNoSecretBringsIsRefused() {
        Rendering none = new Rendering(List.of("{}"), Rendering.pipelineText());
        assertThat(none.refusal())
                .contains("keys.kek /etc/millrace/keys/kek.json is not mounted: name a Secret in keys.existingSecret");
        Rendering elsewhere = Rendering.example()
                .replace(
                        "topics: [support.chat]",
                        "topics: [support.chat]\n    properties: {ssl.key.password: file:/x/p}");
        assertThat(elsewhere.refusal()).contains("source.kafka.properties.ssl.key.password /x/p is not mounted");
    }
}
