package io.millrace.helm;

import static io.millrace.helm.Value.flag;
import static io.millrace.helm.Value.group;
import static io.millrace.helm.Value.list;
import static io.millrace.helm.Value.ports;

/** Values of the network policies. */
final class NetworkValues {
    private static final int DNS = 53;
    private static final int HTTPS = 443;
    private static final int API_SERVER = 6443;

    private NetworkValues() {}

    static Value all() {
        return group(
                "networkPolicy",
                "Everything is refused but what the pipeline needs. An empty list of peers means: anywhere.",
                flag("enabled", true, "Makes the policies."),
                to("dns", "Names, over UDP and TCP.", ports("ports", "Its ports.", DNS)),
                to("kafka", "Brokers.", ports("ports", "Their ports; those of source.kafka.brokers if empty.")),
                to(
                        "apiServer",
                        "The API server of Kubernetes, with highAvailability; its service's port and its own.",
                        ports("ports", "Its ports.", HTTPS, API_SERVER)),
                to("objectStore", "The store, if dataset or state lie in one.", ports("ports", "Its ports.", HTTPS)),
                to("keyService", "The key service, if keys.kek is no file.", ports("ports", "Its ports.", HTTPS)),
                group(
                        "rest",
                        "Port 8081: page and commands of Flink.",
                        list("from", "Who else may reach it; nobody if empty.")),
                group(
                        "metrics",
                        "Port 9249.",
                        list("from", "Who may read metrics; nobody if empty.")
                                .with(Forms.json("[{\"namespaceSelector\": {}}]"))),
                list("extraIngress", "Further rules of ingress."),
                list("extraEgress", "Further rules of egress, such as for jars of steps that call a service."));
    }

    private static Value to(String name, String doc, Value ports) {
        return group(name, doc, ports, list("to", "Peers, as in a policy."));
    }
}
