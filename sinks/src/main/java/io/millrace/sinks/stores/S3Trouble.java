package io.millrace.sinks.stores;

import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Turns what an object store refuses into one line. */
final class S3Trouble {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int FIRST_OF_THE_SERVER = 500;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;

    private S3Trouble() {}

    static Refusal write(String file, SdkException cause) {
        return new Refusal(
                Trouble.UNREACHABLE, file + " cannot be written (" + reason(cause) + "); nothing is lost", cause);
    }

    static Refusal read(String file, SdkException cause) {
        return new Refusal(Trouble.UNREACHABLE, file + " cannot be read (" + reason(cause) + ")", cause);
    }

    static Refusal absent(String file) {
        return new Refusal(Trouble.UNREACHABLE, file + " cannot be read (no such object)");
    }

    /** Whether the answer says that nothing was done. */
    static boolean isFinal(SdkException cause) {
        int status = cause instanceof S3Exception refused ? refused.statusCode() : TIMEOUT;
        return status == NOT_IMPLEMENTED || (status < FIRST_OF_THE_SERVER && status != TIMEOUT && status != TOO_MANY);
    }

    private static String reason(SdkException cause) {
        if (!(cause instanceof S3Exception refused)) {
            return client(cause);
        }
        String code = refused.awsErrorDetails() == null
                ? ""
                : refused.awsErrorDetails().errorCode();
        if (refused.statusCode() == FORBIDDEN) {
            return "access denied" + with(code) + ": check the credentials, their rights on the bucket, and the clock";
        }
        if (refused.statusCode() == NOT_FOUND) {
            return "NoSuchBucket".equals(code)
                    ? "no such bucket: make it first, or check the address"
                    : "no such object or bucket" + with(code);
        }
        String advice = isFinal(cause) ? "" : ": the store is overloaded or down, start again when it answers";
        return "status " + refused.statusCode() + with(code) + advice;
    }

    private static String with(String code) {
        return code == null || code.isEmpty() ? "" : " (" + code + ")";
    }

    /** The texts of the client name hosts and sources of credentials, never a secret. */
    private static String client(SdkException cause) {
        String text = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        if (text.contains("load credentials")) {
            return "no credentials found: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, a profile, or a role";
        }
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "the store does not answer, " + root.getClass().getSimpleName()
                + ": check the endpoint (sink.parquet.s3.endpoint, or AWS_ENDPOINT_URL_S3) and the network";
    }
}
