package io.millrace.ingestion;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Kafka takes for the name of a topic and for the address of a broker; told before a broker is asked. */
public final class KafkaNames {
    /** As in Kafka's own {@code Topic.validate}. */
    private static final Pattern TOPIC = Pattern.compile("(?!\\.{1,2}$)[a-zA-Z0-9._-]{1,249}");
    /** As in Kafka's own {@code Utils.HOST_PORT_PATTERN}, but an IPv6 address needs its brackets. */
    private static final Pattern BROKER =
            Pattern.compile("(?:[0-9a-zA-Z_]+://)?(?:\\[[0-9a-zA-Z:%._-]+]|[0-9a-zA-Z%._-]+):([0-9]{1,5})");

    private KafkaNames() {}

    /** What is wrong with the name of a topic, if anything. */
    public static Optional<String> topicProblem(String name) {
        return TOPIC.matcher(name).matches()
                ? Optional.empty()
                : Optional.of("'" + name
                        + "' is no name of a topic: letters, digits, '.', '_' and '-', at most 249 characters");
    }

    /** What is wrong with each address of a list with commas between. */
    public static List<String> brokerProblems(String brokers) {
        List<String> given =
                Arrays.stream(brokers.split(",")).map(String::strip).toList();
        if (given.stream().allMatch(String::isEmpty)) {
            return List.of("names no broker; give host:port, as in kafka-1:9092");
        }
        return given.stream()
                .filter(broker -> !broker.isEmpty() && !isBroker(broker))
                .map(broker -> "'" + broker + "' is not host:port, as in kafka-1:9092")
                .toList();
    }

    private static boolean isBroker(String text) {
        Matcher found = BROKER.matcher(text);
        return found.matches() && Integer.parseInt(found.group(1)) <= 65_535;
    }
}
