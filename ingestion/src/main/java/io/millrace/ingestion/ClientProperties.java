package io.millrace.ingestion;

import io.millrace.core.PathText;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/** Options of a Kafka client: the pipeline's own ones, and those that a user adds; {@code file:} values are read late. */
public final class ClientProperties {
    private static final String FILE = "file:";
    private static final Set<String> OURS = Set.of(
            "bootstrap.servers",
            "group.id",
            "auto.offset.reset",
            "isolation.level",
            "enable.auto.commit",
            "key.deserializer",
            "value.deserializer",
            "key.serializer",
            "value.serializer",
            "acks",
            "enable.idempotence",
            "transactional.id");

    /** Kafka's own list of options of type password, and those that hold a password inside. */
    public static final String SECRETS =
            "sasl\\.jaas\\.config|.*password|.*\\.secret|ssl\\.keystore\\.key|.*\\.private\\.key|.*\\.token";

    private static final Pattern SECRET = Pattern.compile(SECRETS);

    private ClientProperties() {}

    /** Whether a secret stands there as it is, and not in a file of its own. */
    public static boolean isOpenSecret(String name, String value) {
        return SECRET.matcher(name).matches() && !String.valueOf(value).startsWith(FILE);
    }

    /** Options that must stay as they are set here. */
    static List<String> ours(Map<String, String> given) {
        return given.keySet().stream().filter(OURS::contains).sorted().toList();
    }

    /** @throws Refusal naming the option whose file cannot be read */
    static Properties read(String brokers, Map<String, String> given) {
        Properties read = new Properties();
        given.forEach((name, value) -> read.setProperty(name, value.startsWith(FILE) ? file(name, value) : value));
        read.setProperty("bootstrap.servers", brokers);
        return read;
    }

    private static String file(String name, String value) {
        Path path = Path.of(value.substring(FILE.length()));
        try {
            return Files.readString(path).strip();
        } catch (IOException unreadable) {
            throw new Refusal(
                    Trouble.UNREACHABLE,
                    "the Kafka option " + name + " stands in " + PathText.of(path)
                            + ", which cannot be read: check path and rights",
                    unreadable);
        }
    }
}
