package io.millrace.sinks.commits;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Ranges;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManifestJsonTest {
    private static final String STATISTICS = "{\"text\":{\"of\":\"characters\",\"count\":3}}";
    private static final FileEntry FILE = new FileEntry(
            "data/train/part-0123456789abcdef-00000000.parquet",
            7,
            "ab",
            3,
            List.of(2L, 1L),
            Ranges.EMPTY.plus(new Ranges.Partition("events", 0), new Ranges.Span(4, 7)),
            List.of(new Piece("piece-0", 5)));
    private static final String BEFORE = "{\"path\":\"data/train/part-0123456789abcdef-00000000.parquet\",\"bytes\":7,"
            + "\"sha256\":\"ab\",\"rows\":3,\"row_groups\":[2,1],\"source\":{\"events\":{\"0\":[4,7]}},"
            + "\"x\":{\"pieces\":[[\"piece-0\",5]]";

    @Test
    void aFileWithoutStatisticsIsWrittenAsItAlwaysWas() {
        assertThat(ManifestJson.file(FILE)).hasToString(BEFORE + "}}");
    }

    @Test
    void statisticsStandBesideThePieces() {
        assertThat(ManifestJson.file(FILE.with(STATISTICS)))
                .hasToString(BEFORE + ",\"statistics\":" + STATISTICS + "}}");
    }

    @Test
    void aRequestKeepsThemAndARootForgetsThem() throws IOException {
        FileEntry file = FILE.with(STATISTICS);
        AppendRequest request = new AppendRequest(
                0,
                file.source(),
                Counts.of(3, 0, Map.of()),
                List.of(new SealedShard("sealed-0", file)),
                Set.of(),
                "job/1",
                1,
                Map.of());
        AppendRequest read = AppendRequest.fromBytes(request.toBytes());
        assertThat(read.add()).containsExactly(file);
        Commit.Append append = new Commit.Append(0, 0, file.source(), 0, request.counts(), read.add(), Map.of());
        byte[] manifest = CommitJson.write(append, TestJob.CLOCK.instant());
        assertThat(new String(manifest, StandardCharsets.UTF_8)).contains(STATISTICS);
        assertThat(CommitJson.read(0, manifest).add()).containsExactly(FILE);
    }
}
