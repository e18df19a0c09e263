package io.millrace.sinks.stores;

import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Where a root lies, as a pipeline file says it.
 *
 * @param uri a path, {@code file:…} or {@code s3://bucket/prefix}
 * @param s3 how an object store is reached
 */
public record StoreAddress(String uri, S3Settings s3) implements Serializable {
    private static final Map<S3Settings, S3Client> CLIENTS = new ConcurrentHashMap<>();
    private static final int ATTEMPTS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public StoreAddress {
        s3 = s3 == null ? S3Settings.ofEnvironment() : s3;
    }

    /** Whether there is a store for such an address. */
    public static boolean isKnown(String uri) {
        return !uri.matches("[A-Za-z][A-Za-z0-9+.-]+:.*") || uri.startsWith("file:") || S3Address.isOne(uri);
    }

    /** Whether it is a directory of this machine. */
    public boolean isLocal() {
        return !uri.startsWith("s3://");
    }

    /** The directory; {@code file:/a}, {@code file:///a} and {@code /a} are the same one. */
    public Path directory() {
        String plain = uri.startsWith("file:") ? uri.substring("file:".length()) : uri;
        return Path.of(plain.startsWith("///") ? plain.substring(2) : plain)
                .toAbsolutePath()
                .normalize();
    }

    /** Whether it is that place or below it. */
    public boolean isWithin(StoreAddress other) {
        if (isLocal() && other.isLocal()) {
            return directory().startsWith(other.directory());
        }
        return isLocal() == other.isLocal()
                && (name() + "/").startsWith(other.name().replaceAll("/$", "") + "/");
    }

    /** As messages name it. */
    public String name() {
        return open().name("");
    }

    /** Opens it; asks nothing yet. */
    public Store open() {
        return isLocal()
                ? new LocalStore(directory())
                : new S3Store(CLIENTS.computeIfAbsent(s3, StoreAddress::client), S3Address.parse(uri));
    }

    /** Checksums only where they are asked for: many stores do not know the newer ones. */
    private static S3Client client(S3Settings s3) {
        var client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(PATIENCE)
                        .socketTimeout(PATIENCE))
                .region(region(s3))
                .forcePathStyle(s3.pathStyle())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(options -> options.retryStrategy(
                        StandardRetryStrategy.builder().maxAttempts(ATTEMPTS).build()));
        if (s3.endpoint() != null) {
            client.endpointOverride(URI.create(s3.endpoint()));
        }
        return client.build();
    }

    private static Region region(S3Settings s3) {
        if (s3.region() != null) {
            return Region.of(s3.region());
        }
        try {
            return DefaultAwsRegionProviderChain.builder().build().getRegion();
        } catch (software.amazon.awssdk.core.exception.SdkClientException none) {
            return Region.US_EAST_1;
        }
    }
}
