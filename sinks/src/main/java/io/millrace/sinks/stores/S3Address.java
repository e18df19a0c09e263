package io.millrace.sinks.stores;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A root in a bucket.
 *
 * @param prefix of its keys: empty, or ending with {@code /}
 */
record S3Address(String bucket, String prefix) {
    /** Bucket names as Amazon allows them, then anything without an empty name or a step up. */
    private static final Pattern URI =
            Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])((?:/(?!\\.{1,2}(?:/|$))[^/\\s]+)*)/?");

    static boolean isOne(String uri) {
        return URI.matcher(uri).matches();
    }

    /** @throws IllegalArgumentException if it is not {@code s3://bucket} or {@code s3://bucket/some/where} */
    static S3Address parse(String uri) {
        Matcher parts = URI.matcher(uri);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not s3://bucket/prefix: " + uri);
        }
        String below = parts.group(2);
        return new S3Address(parts.group(1), below.isEmpty() ? "" : below.substring(1) + "/");
    }

    String key(String path) {
        return prefix + path;
    }

    /** Prefix of the keys in a directory. */
    String directory(String path) {
        return path.isEmpty() ? prefix : prefix + path + "/";
    }

    String path(String key) {
        return key.substring(prefix.length());
    }

    String name(String path) {
        String name = "s3://" + bucket + "/" + prefix + path;
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }
}
