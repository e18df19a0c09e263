package io.millrace.jobs.plan;

import io.millrace.core.Node;
import io.millrace.core.Schema;
import io.millrace.core.Suggestion;
import io.millrace.ingestion.ClientProperties;
import io.millrace.ingestion.EventTimeSettings;
import io.millrace.ingestion.KafkaNames;
import io.millrace.ingestion.StartPosition;
import io.millrace.ingestion.StopPosition;
import io.millrace.jobs.file.PipelineFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is read, held against the schema: event time, subject, start and stop, and secrets among the client options. */
final class SourceCheck {
    private static final String KAFKA = "source.kafka";

    private final PipelineFile file;
    private final Schema schema;
    private final Set<String> doubtful;

    SourceCheck(PipelineFile file, Schema schema, Set<String> doubtful) {
        this.file = file;
        this.schema = schema;
        this.doubtful = doubtful;
    }

    void check() {
        file.text(KAFKA + ".brokers").ifPresent(this::checkBrokers);
        checkTopics();
        checkEventTime();
        checkSubject();
        file.node(KAFKA + ".start").ifPresent(this::checkStart);
        file.node(KAFKA + ".stop").ifPresent(stop -> StopPosition.parse(stop, KAFKA + ".stop", file.problems()));
        if (file.node(KAFKA + ".properties").orElse(null) instanceof Node.Entries properties) {
            properties.entries().forEach(this::checkSecret);
        }
    }

    private void checkBrokers(String brokers) {
        String path = KAFKA + ".brokers";
        KafkaNames.brokerProblems(brokers).forEach(problem -> file.problem(path, problem));
    }

    private void checkTopics() {
        if (file.node(KAFKA + ".topics").orElse(null) instanceof Node.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                checkTopic(list.items().get(i), KAFKA + ".topics[" + i + "]");
            }
        }
        file.node("rejects.kafka.topic").ifPresent(topic -> checkTopic(topic, "rejects.kafka.topic"));
    }

    private void checkTopic(Node topic, String path) {
        if (topic instanceof Node.Scalar scalar && scalar.text() != null) {
            KafkaNames.topicProblem(scalar.text())
                    .ifPresent(problem -> file.problems().add(topic.line(), path, problem));
        }
    }

    private void checkEventTime() {
        String path = KAFKA + ".event_time.field";
        file.text(path)
                .filter(field -> !doubtful.contains(field))
                .flatMap(field -> EventTimeSettings.problem(field, schema))
                .ifPresent(message -> file.problem(path, message));
    }

    private void checkSubject() {
        if (file.node("schema.subject").orElse(null) instanceof Node.Scalar subject
                && subject.text() != null
                && schema.indexOf(subject.text()) < 0
                && !doubtful.contains(subject.text())) {
            String hint = Suggestion.among(subject.text(), schema.names());
            file.problem("schema.subject", "there is no field '" + subject.text() + "'" + hint);
        }
    }

    private void checkStart(Node start) {
        String path = KAFKA + ".start";
        if (!(StartPosition.parse(start, path, file.problems()) instanceof StartPosition.Offsets offsets)) {
            return;
        }
        List<String> topics = topics();
        Set<String> named = Set.copyOf(offsets.offsets().keySet().stream()
                .map(partition -> partition.topic())
                .toList());
        named.stream()
                .filter(topic -> !topics.contains(topic))
                .sorted()
                .forEach(topic -> file.problem(
                        path + ".offsets",
                        "'" + topic + "' is not among the topics" + Suggestion.among(topic, topics)));
    }

    private List<String> topics() {
        return texts(file, KAFKA + ".topics");
    }

    /** The texts of a list, without what is no text. */
    static List<String> texts(PipelineFile file, String path) {
        List<String> texts = new ArrayList<>();
        if (file.node(path).orElse(null) instanceof Node.Items list) {
            for (Node item : list.items()) {
                if (item instanceof Node.Scalar scalar && scalar.text() != null) {
                    texts.add(scalar.text());
                }
            }
        }
        return texts;
    }

    private void checkSecret(String name, Node.Entry entry) {
        String value = entry.value() instanceof Node.Scalar scalar ? scalar.text() : null;
        if (ClientProperties.isOpenSecret(name, value)) {
            file.problems()
                    .add(
                            entry.line(),
                            KAFKA + ".properties." + name,
                            "is a secret; put it into a file and write file:PATH, which is read where the job runs");
        }
    }
}
