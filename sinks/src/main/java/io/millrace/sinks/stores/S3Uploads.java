package io.millrace.sinks.stores;

import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Uploads of scratch files that are neither completed nor given up: a store keeps their parts, and bills them. */
record S3Uploads(S3Client client, S3Address address) {
    private static final int NOT_FOUND = 404;

    List<MultipartUpload> all() {
        return client
                .listMultipartUploadsPaginator(
                        list -> list.bucket(address.bucket()).prefix(address.directory(Scratch.DIRECTORY)))
                .uploads()
                .stream()
                .toList();
    }

    void abandon(Predicate<StoredFile> isGarbage) {
        all().stream().filter(upload -> isGarbage.test(stored(upload))).forEach(this::abort);
    }

    private StoredFile stored(MultipartUpload upload) {
        return new StoredFile(address.path(upload.key()), 0, upload.initiated().toEpochMilli());
    }

    /** One that has ended meanwhile is no trouble. */
    private void abort(MultipartUpload upload) {
        try {
            client.abortMultipartUpload(
                    abort -> abort.bucket(address.bucket()).key(upload.key()).uploadId(upload.uploadId()));
        } catch (S3Exception refused) {
            if (refused.statusCode() != NOT_FOUND) {
                throw refused;
            }
        }
    }
}
