package io.millrace.sinks.stores;

import io.millrace.core.Mistakes;
import io.millrace.core.Option;
import java.io.Serializable;

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
    /** What the environment says. */
    public static final S3Settings DEFAULT = new S3Settings(null, null, false);

    public S3Settings {
        new Mistakes()
                .when(
                        endpoint != null && !endpoint.matches("https?://[^/@\\s]+/?"),
                        "endpoint: must be http:// or https:// and a host without path or credentials")
                .refuse();
    }
}
