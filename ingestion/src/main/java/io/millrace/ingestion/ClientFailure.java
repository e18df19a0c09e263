package io.millrace.ingestion;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * What a failure of a Kafka client means to the user. The texts of the client are not shown: they may hold the values of
 * options.
 *
 * @param brokers as the user wrote them
 * @param given names of the options that the user added
 * @param option what names the brokers, in the user's words
 */
record ClientFailure(String brokers, Collection<String> given, String option) {
    static ClientFailure of(KafkaSettings settings) {
        return new ClientFailure(settings.brokers(), settings.properties().keySet(), "source.kafka.brokers");
    }

    static ClientFailure of(ProducingSettings settings) {
        return new ClientFailure(settings.brokers(), settings.properties().keySet(), "--brokers");
    }

    Refusal refusal(KafkaException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConfigException wrong) {
                return configuration(wrong);
            }
        }
        String what = failed instanceof TimeoutException
                ? "do not answer within ten seconds"
                : failed instanceof AuthenticationException || failed instanceof AuthorizationException
                        ? "refuse the credentials or the rights of the client ("
                                + failed.getClass().getSimpleName() + ")"
                        : "do not answer as they should (" + failed.getClass().getSimpleName() + ")";
        return new Refusal(
                Trouble.UNREACHABLE,
                "the brokers at " + brokers + " " + what + ": check " + option
                        + ", the properties of the client, and that a broker runs there",
                failed);
    }

    private Refusal configuration(ConfigException wrong) {
        String text = String.valueOf(wrong.getMessage());
        if (text.startsWith("No resolvable bootstrap")) {
            return new Refusal(
                    Trouble.UNREACHABLE, "no host in " + brokers + " has an address: check " + option, wrong);
        }
        if (text.contains("bootstrap.servers")) {
            return new Refusal(
                    Trouble.INVALID, option + " must be host:port, several with commas between, got " + brokers, wrong);
        }
        List<String> named = given.stream().filter(text::contains).sorted().toList();
        String which = named.isEmpty() ? "its options" : String.join(", ", named);
        return new Refusal(
                Trouble.INVALID,
                "the Kafka client does not take " + which
                        + ": check the properties against the documentation of the Kafka client",
                wrong);
    }
}
