package io.millrace.ingestion;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The topic that records are sent to.
 *
 * @param partitions that it gets where it is missing, or 0 to refuse a missing one
 */
record TargetTopic(ProducingSettings settings, int partitions) {
    /**
     * Makes it if it is missing; one that is there stays as it is, whatever its number of partitions.
     *
     * @return whether it was made
     * @throws Refusal if it is missing and must not be made
     * @throws org.apache.kafka.common.KafkaException if the brokers do not answer, or do not make it
     */
    boolean prepare() {
        try (Admin admin = new KafkaAccess(settings.brokers(), settings.properties()).admin()) {
            BrokerOffsets.get(() -> admin.describeCluster().nodes().get());
            return !exists(admin) && make(admin);
        }
    }

    private boolean exists(Admin admin) {
        try {
            BrokerOffsets.get(() -> admin.describeTopics(List.of(settings.topic()))
                    .allTopicNames()
                    .get());
            return true;
        } catch (UnknownTopicOrPartitionException missing) {
            if (partitions > 0) {
                return false;
            }
            throw new Refusal(
                    Trouble.REFUSED,
                    "the topic " + settings.topic() + " does not exist on " + settings.brokers()
                            + ": create it first, or let produce do so with --create-topic PARTITIONS",
                    missing);
        }
    }

    /** With as many replicas as the brokers give by default; false if another one has made it meanwhile. */
    private boolean make(Admin admin) {
        NewTopic topic = new NewTopic(settings.topic(), Optional.of(partitions), Optional.empty());
        try {
            BrokerOffsets.get(() -> admin.createTopics(List.of(topic)).all().get());
            return true;
        } catch (TopicExistsException made) {
            return false;
        }
    }
}
