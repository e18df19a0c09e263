package io.millrace.sinks.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Origin;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.sinks.ParquetSettings.Profile;
import io.millrace.sinks.stores.LocalStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.internal.column.columnindex.OffsetIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowGroupEncoderTest {
    private static final Schema SCHEMA = Schema.of(
            Field.required("text", FieldType.STRING),
            Field.required("mood", FieldType.label(List.of("bad", "good"))),
            Field.required("weight", FieldType.FLOAT32),
            Field.required("sound", FieldType.AUDIO),
            Field.required("raw", FieldType.BYTES),
            Field.required("tokens", FieldType.list(FieldType.INT32)));
    private static final int ROWS = 50_000;

    @TempDir
    Path directory;

    @Test
    void pagesAreSmallIndexedAndOfVersionOne() throws IOException {
        Path file = write(Profile.TRAIN, 2);
        try (ParquetFileReader reader = ParquetRows.open(file)) {
            for (BlockMetaData group : reader.getFooter().getBlocks()) {
                for (ColumnChunkMetaData column : group.getColumns()) {
                    OffsetIndex pages = reader.readOffsetIndex(column);
                    assertThat(pages.getPageCount()).isGreaterThanOrEqualTo(ROWS / ColumnLayout.PAGE_ROWS);
                    for (int page = 0; page < pages.getPageCount(); page++) {
                        assertThat(pages.getLastRowIndex(page, ROWS) - pages.getFirstRowIndex(page))
                                .isLessThan(ColumnLayout.PAGE_ROWS);
                        assertThat(pages.getCompressedPageSize(page)).isLessThan(ColumnLayout.PAGE_BYTES * 5 / 4);
                    }
                    assertThat(column.getEncodingStats().usesV2Pages()).isFalse();
                }
            }
        }
    }

    @Test
    void codecsAndEncodingsFollowTheProfile() throws IOException {
        Map<String, ColumnChunkMetaData> train = columns(Profile.TRAIN);
        assertThat(train.get("text").getCodec()).isEqualTo(CompressionCodecName.ZSTD);
        assertThat(train.get("sound.bytes").getCodec()).isEqualTo(CompressionCodecName.UNCOMPRESSED);
        assertThat(train.get("raw").getCodec()).isEqualTo(CompressionCodecName.ZSTD);
        assertThat(train.get("weight").getEncodings()).contains(Encoding.BYTE_STREAM_SPLIT);
        assertThat(train.get("mood").hasDictionaryPage()).isTrue();
        for (String plain : List.of("_mr_id", "text", "raw", "tokens.list.element", "sound.bytes")) {
            assertThat(train.get(plain).hasDictionaryPage()).as(plain).isFalse();
        }
        assertThat(columns(Profile.MEDIA).get("raw").getCodec()).isEqualTo(CompressionCodecName.UNCOMPRESSED);
    }

    @Test
    void noMinimumOrMaximumIsLongerThanTheContractAllows() throws IOException {
        Path file = write(Profile.TRAIN, 1);
        try (ParquetFileReader reader = ParquetRows.open(file)) {
            for (ColumnChunkMetaData column :
                    reader.getFooter().getBlocks().get(0).getColumns()) {
                var statistics = column.getStatistics();
                if (statistics.hasNonNullValue()) {
                    assertThat(statistics.getMaxBytes()).hasSizeLessThanOrEqualTo(64);
                    assertThat(statistics.getMinBytes()).hasSizeLessThanOrEqualTo(64);
                }
                var index = reader.readColumnIndex(column);
                if (index != null) {
                    index.getMaxValues()
                            .forEach(max -> assertThat(max.remaining()).isLessThanOrEqualTo(64));
                }
            }
        }
    }

    @Test
    void theFooterNamesTheFeatures() throws IOException {
        Map<String, String> keys =
                ParquetRows.footer(write(Profile.TRAIN, 3)).getFileMetaData().getKeyValueMetaData();
        assertThat(keys).containsOnlyKeys("huggingface");
        assertThat(keys.get("huggingface")).isEqualTo("{\"info\":{\"features\":" + Features.json(SCHEMA) + "}}");
    }

    @Test
    void theRowIdsCanBeReadAlone() throws IOException {
        Path file = write(Profile.TRAIN, 2);
        List<String> ids = new ArrayList<>();
        RowIds.read(new LocalStore(directory), file.getFileName().toString(), ids::add);
        assertThat(ids)
                .hasSize(2 * ROWS)
                .isEqualTo(IntStream.range(0, 2 * ROWS)
                        .mapToObj(number -> "events/0/" + number + "/0")
                        .toList());
    }

    @Test
    void whatIsNoWholeShardIsTold() throws IOException {
        byte[] whole = Files.readAllBytes(write(Profile.TRAIN, 1));
        Path cut = Files.write(directory.resolve("cut.parquet"), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() ->
                        RowIds.read(new LocalStore(directory), cut.getFileName().toString(), id -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("is no whole shard");
        Path empty = Files.createFile(directory.resolve("empty.parquet"));
        assertThatThrownBy(() -> RowIds.read(
                        new LocalStore(directory), empty.getFileName().toString(), id -> {}))
                .hasMessage("is no whole shard");
    }

    private Map<String, ColumnChunkMetaData> columns(Profile profile) throws IOException {
        Map<String, ColumnChunkMetaData> columns = new HashMap<>();
        ParquetRows.footer(write(profile, 1))
                .getBlocks()
                .get(0)
                .getColumns()
                .forEach(column -> columns.put(column.getPath().toDotString(), column));
        return columns;
    }

    private Path write(Profile profile, int groups) throws IOException {
        Path file = directory.resolve(profile + "-" + groups + ".parquet");
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            RowGroupEncoder encoder = new RowGroupEncoder(SCHEMA, profile);
            List<Trailer> trailers = new ArrayList<>();
            for (int group = 0; group < groups; group++) {
                int first = group * ROWS;
                trailers.add(encoder.encode(
                        IntStream.range(first, first + ROWS)
                                .mapToObj(RowGroupEncoderTest::row)
                                .iterator(),
                        out,
                        out.position()));
            }
            ByteBuffer tail = ByteBuffer.wrap(new Footer(SCHEMA).of(trailers, out.position()));
            while (tail.hasRemaining()) {
                out.write(tail);
            }
        }
        return file;
    }

    private static Sample row(int number) {
        Random random = new Random(number);
        byte[] noise = new byte[60];
        random.nextBytes(noise);
        String text = "z".repeat(70) + number;
        return Sample.of(
                SCHEMA,
                new Origin("events", 0, number),
                0,
                List.of(
                        text,
                        (long) (number % 2),
                        random.nextFloat(),
                        Bytes.owning(noise),
                        Bytes.owning(noise),
                        List.of(number, number + 1)));
    }
}
