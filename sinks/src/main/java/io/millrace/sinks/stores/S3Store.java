package io.millrace.sinks.stores;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A prefix in a bucket of an object store that speaks S3 and has conditional puts. An answer that does not tell whether a
 * request was carried out is resolved by reading back.
 */
public final class S3Store implements Store {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;
    private static final int REPLACED = 5;
    private static final int BUFFER_BYTES = 1 << 20;
    /** Times are told in seconds, and ours is taken from them. */
    private static final long CLOCK_SLACK = 5_000;

    private final S3Client client;
    private final S3Address address;
    private final S3Uploads uploads;
    private Long ahead;

    S3Store(S3Client client, S3Address address) {
        this.client = client;
        this.address = address;
        this.uploads = new S3Uploads(client, address);
    }

    @Override
    public String name(String path) {
        return address.name(path);
    }

    /** By its length, since a connection that breaks off may look like the end of the object. */
    @Override
    public Optional<byte[]> read(String path) {
        for (int attempt = 1; ; attempt++) {
            Optional<HeadObjectResponse> there = head(path);
            if (there.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = input(path, 0, there.get())) {
                return Optional.of(in.readAllBytes());
            } catch (IOException refused) {
                if (attempt == REPLACED || !isReplaced(refused)) {
                    throw DiskTrouble.read(name(path), refused);
                }
            }
        }
    }

    /** Whether the object that was looked at is gone, or has other bytes. */
    private static boolean isReplaced(IOException refused) {
        return refused.getCause() instanceof S3Exception gone
                && (gone.statusCode() == NOT_FOUND || gone.statusCode() == PRECONDITION_FAILED);
    }

    @Override
    public OptionalLong size(String path) {
        return head(path).map(found -> OptionalLong.of(found.contentLength())).orElse(OptionalLong.empty());
    }

    @Override
    public OptionalLong changed(String path) {
        return head(path)
                .map(found -> OptionalLong.of(found.lastModified().toEpochMilli()))
                .orElse(OptionalLong.empty());
    }

    private Optional<HeadObjectResponse> head(String path) {
        try {
            return Optional.of(
                    client.headObject(head -> head.bucket(address.bucket()).key(address.key(path))));
        } catch (S3Exception refused) {
            if (refused.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw S3Trouble.read(name(path), refused);
        } catch (SdkException refused) {
            throw S3Trouble.read(name(path), refused);
        }
    }

    @Override
    public List<StoredFile> list(String directory) {
        List<StoredFile> files = new ArrayList<>();
        try {
            for (S3Object object : client.listObjectsV2Paginator(
                            list -> list.bucket(address.bucket()).prefix(address.directory(directory)))
                    .contents()) {
                files.add(new StoredFile(
                        address.path(object.key()),
                        object.size(),
                        object.lastModified().toEpochMilli()));
            }
        } catch (SdkException refused) {
            throw S3Trouble.read(name(directory), refused);
        }
        files.sort(Comparator.comparing(StoredFile::path));
        return files;
    }

    @Override
    public List<String> names(String directory) {
        String prefix = address.directory(directory);
        List<String> names = new ArrayList<>();
        try {
            for (var page : client.listObjectsV2Paginator(
                    list -> list.bucket(address.bucket()).prefix(prefix).delimiter("/"))) {
                page.contents().forEach(object -> names.add(object.key().substring(prefix.length())));
                page.commonPrefixes()
                        .forEach(below -> names.add(below.prefix()
                                .substring(prefix.length(), below.prefix().length() - 1)));
            }
        } catch (SdkException refused) {
            throw S3Trouble.read(name(directory), refused);
        }
        names.remove("");
        return names;
    }

    @Override
    public InputStream open(String path, long from) {
        return input(path, from, head(path).orElseThrow(() -> S3Trouble.absent(name(path))));
    }

    private S3Input input(String path, long from, HeadObjectResponse there) {
        return new S3Input(
                client,
                new S3Input.Part(address.bucket(), address.key(path), there.eTag(), from, there.contentLength()));
    }

    @Override
    public boolean putIfAbsent(String path, byte[] content) {
        try {
            client.putObject(
                    put -> put.bucket(address.bucket()).key(address.key(path)).ifNoneMatch("*"),
                    RequestBody.fromBytes(content));
            return true;
        } catch (SdkException unclear) {
            return isOurs(path, content, unclear);
        }
    }

    /** A retry of our own is told that the file is there, and so is whoever loses an answer. */
    private boolean isOurs(String path, byte[] content, SdkException unclear) {
        int status = unclear instanceof S3Exception refused ? refused.statusCode() : 0;
        Optional<byte[]> there = status == PRECONDITION_FAILED || status == CONFLICT || !S3Trouble.isFinal(unclear)
                ? read(path)
                : Optional.empty();
        if (there.isEmpty()) {
            throw S3Trouble.write(name(path), unclear);
        }
        return Arrays.equals(there.get(), content);
    }

    @Override
    public void replace(String path, byte[] content) {
        writing(
                path,
                () -> client.putObject(
                        put -> put.bucket(address.bucket()).key(address.key(path)), RequestBody.fromBytes(content)));
    }

    @Override
    public void delete(String path) {
        writing(
                path,
                () -> client.deleteObject(
                        delete -> delete.bucket(address.bucket()).key(address.key(path))));
    }

    @Override
    public Output create(String path) {
        return new S3Output(client, address, path);
    }

    @Override
    public boolean place(String scratch, String target) {
        if (size(target).isPresent()) {
            return false;
        }
        writing(
                target,
                () -> client.copyObject(copy -> copy.sourceBucket(address.bucket())
                        .sourceKey(address.key(scratch))
                        .destinationBucket(address.bucket())
                        .destinationKey(address.key(target))));
        return true;
    }

    @Override
    public void cut(String from, long offset, long bytes, String target) {
        try (InputStream in = open(from, offset);
                Output out = create(target)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (long left = bytes; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    throw new IOException(from + " ends " + left + " bytes too early");
                }
                out.write(ByteBuffer.wrap(buffer, 0, read));
                left -= read;
            }
            out.finish();
        } catch (IOException refused) {
            throw DiskTrouble.write(name(target), refused);
        }
    }

    @Override
    public void makeDirectory(String directory) {
        // a key needs no directory
    }

    @Override
    public void abandon(Predicate<StoredFile> isGarbage) {
        writing(Scratch.DIRECTORY, () -> uploads.abandon(isGarbage));
    }

    /** Uploads of scratch files that are neither completed nor given up. */
    List<MultipartUpload> uploads() {
        return uploads.all();
    }

    @Override
    public void prove() {
        new S3Proof(this).give();
        writing(Scratch.DIRECTORY, this::uploads);
    }

    @Override
    public synchronized long now() {
        if (ahead == null) {
            String probe = Scratch.path(Scratch.PROBE_PREFIX + UUID.randomUUID());
            replace(probe, new byte[] {1});
            ahead = changed(probe).orElseThrow() - monotonic();
            delete(probe);
        }
        return monotonic() + ahead;
    }

    /** A clock that nobody sets. */
    private static long monotonic() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    @Override
    public long clock() {
        return now();
    }

    @Override
    public long clockSlack() {
        return CLOCK_SLACK;
    }

    @Override
    public Optional<Path> directory() {
        return Optional.empty();
    }

    private void writing(String path, Runnable request) {
        try {
            request.run();
        } catch (SdkException refused) {
            throw S3Trouble.write(name(path), refused);
        }
    }
}
