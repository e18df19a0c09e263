package io.millrace.sinks.stores;

import io.millrace.core.FailPoint;
import io.millrace.sinks.FailPoints;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** An object that is there once it is finished: put at once if it is small; in parts of 8 MiB, or made of other objects, if not. */
final class S3Output implements Output {
    private static final int PART_BYTES = 8 << 20;
    private static final long LEAST_PART = 5L << 20;
    private static final long MOST_PART = 5L << 30;
    private static final int NOT_FOUND = 404;

    private final S3Client client;
    private final S3Address address;
    private final String bucket;
    private final String key;
    private final List<CompletedPart> parts = new ArrayList<>();
    private ByteBuffer part = ByteBuffer.allocate(PART_BYTES);
    private String upload;
    private long bytes;

    S3Output(S3Client client, S3Address address, String path) {
        this.client = client;
        this.address = address;
        this.bucket = address.bucket();
        this.key = address.key(path);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        int written = from.remaining();
        while (from.hasRemaining()) {
            if (!part.hasRemaining()) {
                flush();
            }
            int some = Math.min(part.remaining(), from.remaining());
            part.put(from.slice().limit(some));
            from.position(from.position() + some);
        }
        bytes += written;
        return written;
    }

    private void flush() throws IOException {
        try {
            begin();
            int number = parts.size() + 1;
            String tag = client.uploadPart(
                            put -> put.bucket(bucket).key(key).uploadId(upload).partNumber(number), content())
                    .eTag();
            add(number, tag);
            part.clear();
        } catch (SdkException refused) {
            throw S3Trouble.write("s3://" + bucket + "/" + key, refused);
        }
    }

    private void begin() {
        if (upload == null) {
            upload = client.createMultipartUpload(
                            create -> create.bucket(bucket).key(key))
                    .uploadId();
            FailPoint.reach(FailPoints.UPLOAD_BEGUN);
        }
    }

    /** A part of an upload, but the last, has at least 5 MiB, and at most 5 GiB. Not every store copies parts. */
    @Override
    public boolean append(String path, long length) throws IOException {
        if (length < LEAST_PART || length > MOST_PART || (part.position() > 0 && part.position() < LEAST_PART)) {
            return false;
        }
        if (part.position() > 0) {
            flush();
        }
        try {
            begin();
            copy(address.key(path), length);
        } catch (SdkException cannot) {
            return false;
        }
        bytes += length;
        return true;
    }

    private void copy(String from, long length) {
        int number = parts.size() + 1;
        String tag = client.uploadPartCopy(copy -> copy.sourceBucket(bucket)
                        .sourceKey(from)
                        .copySourceRange("bytes=0-" + (length - 1))
                        .destinationBucket(bucket)
                        .destinationKey(key)
                        .uploadId(upload)
                        .partNumber(number))
                .copyPartResult()
                .eTag();
        add(number, tag);
    }

    private void add(int number, String tag) {
        parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
        FailPoint.reach(FailPoints.UPLOAD_PART);
    }

    private RequestBody content() {
        return RequestBody.fromRemainingByteBuffer(part.duplicate().flip());
    }

    @Override
    public long finish() throws IOException {
        if (upload != null && part.position() > 0) {
            flush();
        }
        try {
            if (upload == null) {
                client.putObject(put -> put.bucket(bucket).key(key), content());
            } else {
                complete();
            }
        } catch (SdkException refused) {
            throw S3Trouble.write("s3://" + bucket + "/" + key, refused);
        }
        upload = null;
        return bytes;
    }

    /** An upload that is gone after a lost answer was completed: nobody else knows its id. */
    private void complete() {
        FailPoint.reach(FailPoints.UPLOAD_WHOLE);
        try {
            client.completeMultipartUpload(complete ->
                    complete.bucket(bucket).key(key).uploadId(upload).multipartUpload(all -> all.parts(parts)));
        } catch (SdkException unclear) {
            if (!isThere()) {
                throw unclear;
            }
        }
    }

    private boolean isThere() {
        try {
            return client.headObject(head -> head.bucket(bucket).key(key)).contentLength() == bytes;
        } catch (S3Exception refused) {
            if (refused.statusCode() == NOT_FOUND) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public boolean isOpen() {
        return part != null;
    }

    /** What was begun and not finished is given up: a store keeps, and bills, the parts of uploads for ever. */
    @Override
    public void close() {
        part = null;
        if (upload != null) {
            try {
                client.abortMultipartUpload(
                        abort -> abort.bucket(bucket).key(key).uploadId(upload));
            } catch (SdkException left) {
                // the next job that cleans up finds it
                return;
            } finally {
                upload = null;
            }
        }
    }
}
