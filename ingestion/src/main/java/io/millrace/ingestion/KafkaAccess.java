package io.millrace.ingestion;

import java.io.Serializable;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;

/** How the brokers are reached. Travels in the job graph: secrets stay in their files until a client is made. */
record KafkaAccess(String brokers, Map<String, String> given) implements Serializable {
    private static final String TIMEOUT = "10000";

    KafkaAccess {
        given = new TreeMap<>(given);
    }

    static KafkaAccess of(KafkaSettings settings) {
        return new KafkaAccess(settings.brokers(), settings.properties());
    }

    Properties properties() {
        return ClientProperties.read(brokers, given);
    }

    /** A client that gives up after ten seconds. */
    Admin admin() {
        Properties properties = properties();
        properties.setProperty("default.api.timeout.ms", TIMEOUT);
        properties.setProperty("request.timeout.ms", TIMEOUT);
        return Admin.create(properties);
    }
}
