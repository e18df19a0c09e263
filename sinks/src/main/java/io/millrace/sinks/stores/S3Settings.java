package io.millrace.sinks.stores;

import io.millrace.core.Mistakes;
import io.millrace.core.Option;
import java.io.Serializable;
import java.net.URI;

/** How an object store is reached. Credentials come from the environment, as Amazon's tools find them. */
public record S3Settings(
        @Option(
                doc = "Address of a store that is not Amazon's, as http://minio:9000. Without it AWS_ENDPOINT_URL_S3 or"
                        + " AWS_ENDPOINT_URL counts, then Amazon's.",
                fallback = Option.NONE)
        String endpoint,

        @Option(doc = "Region. Without it AWS_REGION counts, then us-east-1.", fallback = Option.NONE)
        String region,

        @Option(
                doc =
                        "Whether the bucket stands in the path and not in the host's name, as most stores with an endpoint"
                                + " want it.",
                fallback = "false")
        boolean pathStyle)
        implements Serializable {
    public S3Settings {
        new Mistakes()
                .when(
                        endpoint != null && !isAddress(endpoint),
                        "endpoint: must be http:// or https:// and a host without path or credentials")
                .refuse();
    }

    /** Where nothing is said: what stores with an address of their own mostly want. */
    static S3Settings ofEnvironment() {
        boolean hasEndpoint = System.getenv("AWS_ENDPOINT_URL") != null || System.getenv("AWS_ENDPOINT_URL_S3") != null;
        return new S3Settings(null, null, hasEndpoint);
    }

    private static boolean isAddress(String endpoint) {
        try {
            return endpoint.matches("https?://[^/@\\s]+/?")
                    && URI.create(endpoint).getHost() != null;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }
}
