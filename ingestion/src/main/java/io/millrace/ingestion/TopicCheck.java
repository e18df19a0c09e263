package io.millrace.ingestion;

import io.millrace.core.Ranges.Partition;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Asks the broker before a job starts, so that a start that cannot go well ends in one line.
 *
 * @param ends committed ends of the dataset, empty where it has no appends
 * @param topicIds the ids that its topics had, by name; a topic without one is not compared
 */
public record TopicCheck(KafkaSettings settings, Map<Partition, Long> ends, Map<String, String> topicIds) {
    /**
     * What the broker says of the topics.
     *
     * @param ids by name; deleting a topic and making it anew changes its id
     * @param partitions of all topics together
     */
    public record Topics(Map<String, String> ids, int partitions) {}

    static final String LOST = "has lost records that were not read yet";

    /** The ids of the topics, as {@link #topics} checks them. */
    public Map<String, String> check() {
        return topics().ids();
    }

    /**
     * The topics.
     *
     * @throws Refusal unreachable, missing topic, records gone that the dataset still needs, topic made anew, or a start
     *     that the broker does not have
     */
    public Topics topics() {
        return ask(this::check);
    }

    /**
     * Asks for a topic that is not read.
     *
     * @param option the pipeline's option that names it
     * @throws Refusal unreachable or missing topic
     */
    public void require(String topic, String option) {
        ask(admin -> describe(admin, topic, option));
    }

    private <T> T ask(Function<Admin, T> question) {
        try (Admin admin = KafkaAccess.of(settings).admin()) {
            BrokerOffsets.get(() -> admin.describeCluster().nodes().get());
            return question.apply(admin);
        } catch (KafkaException failed) {
            throw ClientFailure.of(settings).refusal(failed);
        }
    }

    private Topics check(Admin admin) {
        Map<String, TopicDescription> topics = new TreeMap<>();
        settings.topics().forEach(topic -> topics.put(topic, describe(admin, topic, "source.kafka.topics")));
        Map<String, String> ids = new TreeMap<>();
        topics.forEach((name, topic) -> ids.put(name, topic.topicId().toString()));
        refuse(madeAnew(ids), "was deleted and made anew since");
        List<TopicPartition> partitions = partitions(topics);
        refuseLost(new BrokerOffsets(admin), partitions);
        if (ends.isEmpty()) {
            new StartCheck(KafkaIngestion.start(settings), new BrokerOffsets(admin)).check(partitions);
        }
        return new Topics(ids, partitions.size());
    }

    private TopicDescription describe(Admin admin, String topic, String option) {
        try {
            return BrokerOffsets.get(() ->
                            admin.describeTopics(List.of(topic)).allTopicNames().get())
                    .get(topic);
        } catch (UnknownTopicOrPartitionException | InvalidTopicException missing) {
            throw new Refusal(
                    Trouble.REFUSED,
                    "the topic " + topic + " does not exist on " + settings.brokers() + ": create it, or correct "
                            + option,
                    missing);
        }
    }

    private static List<TopicPartition> partitions(Map<String, TopicDescription> topics) {
        return topics.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private List<String> madeAnew(Map<String, String> ids) {
        return ids.entrySet().stream()
                .filter(topic ->
                        !topicIds.getOrDefault(topic.getKey(), topic.getValue()).equals(topic.getValue()))
                .map(topic -> "the topic " + topic.getKey())
                .toList();
    }

    private void refuseLost(BrokerOffsets broker, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> needed = new HashMap<>();
        List<String> shrunk = new ArrayList<>();
        new TreeMap<>(ends).forEach((partition, end) -> {
            TopicPartition known = new TopicPartition(partition.topic(), partition.number());
            if (partitions.contains(known)) {
                needed.put(known, end);
            } else if (settings.topics().contains(partition.topic())) {
                shrunk.add(partition + " (no longer there)");
            }
        });
        Map<TopicPartition, Long> latest = broker.latest(needed.keySet());
        Map<TopicPartition, Long> earliest = broker.earliest(needed.keySet());
        shrunk.addAll(text(
                needed,
                (partition, end) -> latest.get(partition) < end
                        ? "ends at " + latest.get(partition) + ", before the committed " + end
                        : null));
        refuse(
                shrunk.isEmpty() ? shrunk : List.of("the topic of " + String.join(", ", shrunk)),
                "was deleted and made anew since");
        refuse(
                text(
                        needed,
                        (partition, end) -> earliest.get(partition) > end
                                ? "offsets " + end + " to " + (earliest.get(partition) - 1) + " are gone"
                                : null),
                LOST);
    }

    private interface Loss {
        String of(TopicPartition partition, long end);
    }

    private static List<String> text(Map<TopicPartition, Long> needed, Loss loss) {
        List<String> lost = new ArrayList<>();
        new TreeMap<>(byName(needed)).forEach((partition, end) -> {
            String text = loss.of(new TopicPartition(partition.topic(), partition.number()), end);
            if (text != null) {
                lost.add(partition + " (" + text + ")");
            }
        });
        return lost;
    }

    private static Map<Partition, Long> byName(Map<TopicPartition, Long> offsets) {
        Map<Partition, Long> named = new HashMap<>();
        offsets.forEach(
                (partition, offset) -> named.put(new Partition(partition.topic(), partition.partition()), offset));
        return named;
    }

    private static void refuse(List<String> subjects, String what) {
        if (!subjects.isEmpty()) {
            throw gap(subjects, what, null);
        }
    }

    /** @param cause what the client said, or null */
    static Refusal gap(List<String> subjects, String what, Throwable cause) {
        return new Refusal(
                Trouble.REFUSED,
                String.join(", ", subjects) + " " + what
                        + ": a dataset cannot go on over such a gap; start a new one under another path",
                cause);
    }
}
