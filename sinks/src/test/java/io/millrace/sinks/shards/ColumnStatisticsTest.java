package io.millrace.sinks.shards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.core.Bytes;
import io.millrace.core.Ciphertext;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Origin;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.sinks.Dataset;
import io.millrace.sinks.ParquetSettings;
import io.millrace.sinks.ParquetSettings.Profile;
import io.millrace.sinks.commits.Root;
import io.millrace.sinks.commits.SealedShard;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The setting {@code column_statistics}, from the row group to the manifest. */
class ColumnStatisticsTest extends ShardWriting {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ParquetSettings settings(int rows, boolean columnStatistics) {
        return new ParquetSettings(root.toString(), Profile.TRAIN, rows, 256, 10, 1, null, null, columnStatistics);
    }

    private List<SealedShard> closed() {
        writer.closeAll();
        return writer.handOver().shards();
    }

    private void awaitPiece() {
        await().until(() -> !writer.snapshot().get(0).pieces().isEmpty());
    }

    private JsonNode manifest(long seq) throws Exception {
        return MAPPER.readTree(
                root.resolve(String.format(".millrace/commits/%020d.json", seq)).toFile());
    }

    private JsonNode statistics(long seq) throws Exception {
        return manifest(seq).path("add").path(0).path("x").path("statistics");
    }

    private static List<Object> values(String column, int rows) {
        int index = AllTypes.SCHEMA.indexOf(column);
        return IntStream.range(0, rows)
                .mapToObj(row -> AllTypes.row(0, row).get(index))
                .toList();
    }

    @Test
    void aFileOfSeveralRowGroupsHasTheStatisticsOfItsRows() throws Exception {
        start(settings(20_000, true));
        addRows(0, 12_000);
        List<SealedShard> shards = closed();
        assertThat(shards.get(0).file().rowGroups()).hasSizeGreaterThan(1);
        commit(0, 12_000, shards);
        JsonNode columns = statistics(0);
        assertThat(columns.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "text", "note", "yes", "small", "large", "real", "exact", "at", "day", "raw", "tree", "mood",
                        "photo", "sound");
        assertNumbersAreThoseOfTheRows(columns);
        assertThat(columns.path("mood").path("names").properties())
                .allSatisfy(name -> assertThat(name.getValue().longValue()).isEqualTo(4_000));
        assertThat(columns.path("raw").path("max").doubleValue()).isEqualTo(3);
        assertThat(columns.path("raw").has("distinct")).isFalse();
        assertContractHolds();
    }

    private static void assertNumbersAreThoseOfTheRows(JsonNode columns) {
        for (String column : List.of("small", "large", "real", "exact", "at", "day", "text")) {
            List<Object> values = values(column, 12_000);
            double[] there = values.stream()
                    .filter(Objects::nonNull)
                    .mapToDouble(ColumnStatisticsTest::number)
                    .toArray();
            JsonNode told = columns.path(column);
            double mean = IntStream.range(0, there.length)
                                    .mapToDouble(i -> there[i] - there[0])
                                    .sum()
                            / there.length
                    + there[0];
            assertThat(told.path("count").longValue()).as(column).isEqualTo(there.length);
            assertThat(told.path("nulls").longValue()).as(column).isEqualTo(12_000 - there.length);
            assertThat(told.path("mean").doubleValue()).as(column).isCloseTo(mean, within(1e-9 * mean));
        }
    }

    private static double number(Object value) {
        return value instanceof String text ? text.codePointCount(0, text.length()) : ((Number) value).doubleValue();
    }

    @Test
    void noTextStandsInAManifest() throws Exception {
        start(settings(20_000, true));
        addRows(0, 10);
        commit(0, 10, closed());
        assertThat(manifest(0).toString()).doesNotContain("Zeile", "note-", "RIFF", "word");
    }

    @Test
    void statisticsSurviveCheckpointsAndAnotherNumberOfWriters() throws Exception {
        ParquetSettings settings = settings(1_000_000, true);
        List<ShardState> states = new ArrayList<>();
        for (int part = 0; part < 2; part++) {
            start(settings);
            addRows(part * 9_000, part * 9_000 + 9_000);
            awaitPiece();
            states.addAll(decoded(encoded(writer.snapshot())));
            writer.close();
        }
        start(settings);
        writer.restore(Root.open(root), states);
        addRows(18_000, 19_000);
        List<SealedShard> shards = closed();
        commit(0, 19_000, shards);
        long rows = 0;
        for (JsonNode file : manifest(0).path("add")) {
            JsonNode text = file.path("x").path("statistics").path("text");
            assertThat(text.path("count")).isEqualTo(file.path("rows"));
            rows += text.path("count").longValue();
        }
        assertThat(rows).isEqualTo(19_000);
    }

    @Test
    void aShardThatWasBegunWithoutThemHasNoneAndTheNextHas() throws Exception {
        start(settings(10_000, false));
        addRows(0, 9_000);
        awaitPiece();
        restart(settings(10_000, true), writer.snapshot());
        addRows(9_000, 10_500);
        List<SealedShard> shards = closed();
        commit(0, 10_500, shards);
        assertThat(statistics(0).isMissingNode()).isTrue();
        assertThat(manifest(0).path("add").path(1).path("x").has("statistics")).isTrue();
    }

    @Test
    void manifestsHaveNoneByDefaultAndRepeatedCommitsAreTheSameWithThem() throws Exception {
        start(settings(500, true));
        addRows(0, 500);
        List<SealedShard> shards = closed();
        commit(0, 500, shards);
        byte[] first = Files.readAllBytes(root.resolve(".millrace/commits/00000000000000000000.json"));
        commit(0, 500, shards);
        assertThat(Files.readAllBytes(root.resolve(".millrace/commits/00000000000000000000.json")))
                .isEqualTo(first);
        assertThat(root.resolve(".millrace/commits/00000000000000000001.json")).doesNotExist();
        assertThat(Root.open(root).files()).singleElement().satisfies(file -> assertThat(file.statistics())
                .isEmpty());
        writer.close();

        start(settings(500, false));
        addRows(500, 1_000);
        commit(1, 500, closed());
        assertThat(manifest(1).path("add").path(0).path("x").fieldNames())
                .toIterable()
                .containsExactly("pieces");
    }

    @Test
    void ciphertextListsTensorsAndLabelsOfManyNamesHaveNone() throws Exception {
        List<String> names =
                IntStream.range(0, 513).mapToObj(name -> "n" + name).toList();
        Schema schema = Schema.of(
                Field.required("text", FieldType.STRING),
                Field.required("secret", FieldType.STRING).sealed(Ciphertext.ENCRYPT),
                Field.required("many", FieldType.label(names)));
        dataset = Dataset.of("few", Profile.TRAIN, schema, null);
        root = root.resolveSibling(root.getFileName() + "-few");
        dataset.file().establish(Root.open(root), dataset.card(Clock.systemUTC().instant()));
        start(settings(500, true));
        writer.add(Sample.of(schema, new Origin("events", 0, 0), 0, List.of("a", Bytes.owning(new byte[40]), 5L)));
        commit(0, 1, closed());
        assertThat(statistics(0).fieldNames()).toIterable().containsExactly("text");
    }
}
