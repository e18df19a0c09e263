package io.millrace.sinks;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Binder;
import io.millrace.core.Node;
import io.millrace.core.Problems;
import io.millrace.sinks.stores.StoreAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SinkSettingsTest {
    private static List<String> problems(Class<? extends Record> record, Map<String, Object> options) {
        Problems problems = new Problems();
        new Binder(problems).bind(record, Node.of(options), "sink");
        return problems.all().stream()
                .map(each -> each.path() + ": " + each.message())
                .toList();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"file:///data/chat,/data/chat", "file:/data/chat,/data/chat", "/data/../data/chat,/data/chat"})
    void aPathIsADirectory(String given, String directory) {
        Problems problems = new Problems();
        ParquetSettings settings = new Binder(problems).bind(ParquetSettings.class, Node.of(Map.of("path", given)), "");
        assertThat(settings.address().directory()).isEqualTo(Path.of(directory));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "gs://bucket/chat",
                "s3://",
                "s3://bucket/a/../b",
                "s3://user:secret@bucket/a",
                "hdfs:/chat",
                "S3://bucket/chat"
            })
    void anUnknownStoreIsRefused(String path) {
        assertThat(problems(ParquetSettings.class, Map.of("path", path)))
                .containsExactly("sink.path: must be a directory or s3://bucket/prefix, got '" + path
                        + "'; other stores have no put-if-absent that two jobs could rely on");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"minio:9000", "http://my_minio:9000", "http://a:b:9000", "http://[x", "http://user:secret@host"})
    void whatIsNoAddressOfAStoreIsRefused(String endpoint) {
        assertThat(problems(ParquetSettings.class, Map.of("path", "s3://bucket/a", "s3", Map.of("endpoint", endpoint))))
                .anyMatch(problem -> problem.contains("endpoint: must be http:// or https://"))
                .noneMatch(problem -> problem.contains("secret"));
    }

    @Test
    void aDirectoryIsNotReachedAsAStoreIs() {
        assertThat(problems(ParquetSettings.class, Map.of("path", "a", "s3", Map.of("region", "eu-central-1"))))
                .containsExactly("sink.s3: says how an object store is reached, and path is a directory");
    }

    @Test
    void mediaHasSmallRowGroups() {
        assertThat(problems(ParquetSettings.class, Map.of("path", "a", "profile", "media", "row_group_megabytes", 33)))
                .containsExactly("sink.row_group_megabytes: is at most 32 in the profile media");
    }

    @ParameterizedTest(name = "{0}={1}, {2}={3}: {4}")
    @CsvSource({
        "train,9000,test,999,'must sum to 10000, got 9999'",
        "train,10001,test,-1,'train must have from 0 to 10000 points, got 10001 & test must have from 0 to 10000 points, got -1'",
        "Train,9000,test,1000,'''Train'' is not the name of a split: lower case letters and digits, a letter first, at most 32'",
    })
    void weightsAreChecked(String one, int points, String two, int more, String messages) {
        Map<String, Object> weights = new java.util.LinkedHashMap<>();
        weights.put(one, points);
        weights.put(two, more);
        assertThat(problems(SplitSettings.class, Map.of("weights", weights)))
                .containsExactly(Arrays.stream(messages.split(" & ", -1))
                        .map(message -> "sink.weights: " + message)
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "/data/a, /data/a, true",
        "/data/a/b, /data/a, true",
        "/data/ab, /data/a, false",
        "file:///data/a/b, /data/a, true",
        "s3://bucket/a/b, s3://bucket/a, true",
        "s3://bucket/a, s3://bucket/a/, true",
        "s3://bucket/ab, s3://bucket/a, false",
        "s3://bucket/a, s3://bucket, true",
        "s3://other/a, s3://bucket/a, false",
        "/bucket/a, s3://bucket, false"
    })
    void aPlaceBelowAnotherIsKnown(String place, String other, boolean isWithin) {
        assertThat(new StoreAddress(place, null).isWithin(new StoreAddress(other, null)))
                .isEqualTo(isWithin);
    }
}
