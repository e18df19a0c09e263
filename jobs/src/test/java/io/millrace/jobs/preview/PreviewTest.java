package io.millrace.jobs.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewTest {
    private static final String AT = "\"at\":\"2026-01-01T00:00:00.5Z\"";

    @TempDir
    private Path directory;

    private PreviewFolder folder;

    @BeforeEach
    void prepare() throws IOException {
        folder = new PreviewFolder(directory);
    }

    private static String letter(int id, String title, String body) {
        return "{\"id\":" + id + "," + AT + ",\"title\":\"" + title + "\",\"body\":\"" + body + "\"}";
    }

    private List<JsonNode> json(Object... options) throws IOException {
        assertThat(folder.preview(options)).as(folder.err()).isZero();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : folder.out().lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    @Test
    void eachRecordIsToldStepByStep() throws IOException {
        Path input = folder.records(
                letter(1, " a good day ", "dear all"),
                letter(2, "a note", "dear"),
                letter(3, "a good day", "dear all"));
        assertThat(folder.preview("--input", input)).as(folder.err()).isZero();
        assertThat(folder.out())
                .contains("letters/0/0: kept as ")
                .contains("  before\n    id: 1\n    at: 2026-01-01T00:00:00.500Z\n    title: \" a good day \"\n")
                .contains("    body: string of 8 characters\n    age: absent\n")
                .contains("trim_whitespace: title: \" a good day \" -> \"a good day\"\n")
                .contains("set_field: twin: new -> string of 8 characters\n")
                .contains("drop_exact_duplicates: changes nothing\n")
                .contains("swap_words: makes 2 rows\n      row letters/0/0/0: changes nothing\n")
                .contains("drop_field, row letters/0/0/0: twin: string of 8 characters -> dropped")
                .contains("encrypt, row letters/0/0/0: body: string of 8 characters -> 44 bytes\n")
                .contains("  after, row letters/0/0/0 in ")
                .contains("letters/0/1: rejected\n")
                .contains("keep_by_length: rejected, too_short (line 19 of the pipeline file)")
                .contains("letters/0/2: rejected\n")
                .contains("drop_exact_duplicates: rejected, duplicate, original letters/0/0/0 (line 20")
                .contains("3 records: 1 kept, 2 rejected\n  rejected drop_exact_duplicates.duplicate: 1\n");
    }

    @Test
    void aRecordThatCannotBeReadTellsWhy() throws IOException {
        assertThat(folder.preview("--input", folder.records("{\"id\":1", "{\"id\":\"x\"}")))
                .isZero();
        assertThat(folder.out())
                .contains("intake: rejected, not_json (The bytes are not one JSON value")
                .contains("intake: rejected, wrong_type in field id (A value is of another JSON type");
    }

    @Test
    void asJsonEachRecordIsOneObjectInTheOrderOfTheInput() throws IOException {
        Path input = folder.records(
                letter(1, "a day", "dear all"),
                "no json",
                letter(3, "a day", "dear all"),
                letter(4, "b c", "dear you"),
                letter(5, "d b", "dear me"));
        List<JsonNode> lines = json("--input", input, "--all", "--json");
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1).toString())
                .isEqualTo("{\"origin\":\"letters/0/1\",\"outcome\":\"rejected\",\"step\":\"intake\","
                        + "\"reason\":\"not_json\",\"rows\":[]}");
        assertThat(lines.get(2).toString())
                .isEqualTo("{\"origin\":\"letters/0/2\",\"outcome\":\"rejected\",\"step\":\"drop_exact_duplicates\","
                        + "\"reason\":\"duplicate\",\"original\":\"letters/0/0/0\",\"rows\":[]}");
        JsonNode both = lines.get(0);
        assertThat(both.get("outcome").asText()).isEqualTo("kept");
        assertThat(both.get("step").isNull() && both.get("reason").isNull()).isTrue();
        assertThat(both.get("rows")).hasSize(2);
        assertThat(both.has("rejects")).isFalse();
        JsonNode row = both.get("rows").get(0);
        assertThat(row.fieldNames()).toIterable().containsExactly("_mr_id", "_mr_split", "id", "at", "title", "body");
        assertThat(row.get("at").asText()).isEqualTo("2026-01-01T00:00:00.500Z");
        assertThat(row.get("_mr_split").asText()).isIn("train", "test");
    }

    /** Of "b c" the copy "c b" is kept, of "d b" the original. */
    @Test
    void aRecordIsKeptIfOneOfItsRowsIs() throws IOException {
        Path input = folder.records(letter(4, "b c", "dear you"), letter(5, "d b", "dear me"));
        List<JsonNode> lines = json("--input", input, "--all", "--json");
        for (int i = 0; i < 2; i++) {
            assertThat(lines.get(i).get("outcome").asText()).isEqualTo("kept");
            assertThat(lines.get(i).get("rows")).hasSize(1);
            assertThat(lines.get(i).get("rejects").toString())
                    .isEqualTo("[{\"_mr_id\":\"letters/0/" + i + "/" + i
                            + "\",\"step\":\"keep_where\",\"reason\":\"not_matching\"}]");
        }
    }

    @ParameterizedTest
    @CsvSource({"--limit=2, 2", "--limit=7, 7", "--limit=100, 8", "--all, 8", "--json, 5"})
    void fiveRecordsUnlessMoreAreAskedFor(String option, int records) throws IOException {
        Path input = folder.records(IntStream.range(0, 8)
                .mapToObj(id -> letter(id, "a " + id, "dear all"))
                .toArray(String[]::new));
        assertThat(option.equals("--json") ? json("--input", input, option) : json("--input", input, option, "--json"))
                .hasSize(records);
    }

    @Test
    void itLeavesNothingBehind() throws IOException {
        assertThat(folder.preview("--input", folder.records(letter(1, "a b", "dear all"))))
                .isZero();
        assertThat(directory.toFile().list())
                .containsExactlyInAnyOrder("letters.yaml", "records.jsonl", "kek.json", "letters.keys");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--input HERE/none.jsonl | 4 | cannot read HERE/none.jsonl: check that it is a file",
                "--input HERE | 4 | cannot read HERE: check that it is a file",
                "--input HERE/empty.jsonl | 3 | HERE/empty.jsonl holds no record: there is nothing to preview",
                "--input HERE/empty.jsonl --limit 0 | 2 | --limit must be at least 1, got 0",
                "--topic leters | 2 | --topic: leters is no topic of the pipeline (did you mean letters?)",
                "--topic letters --input x | 2 | --input=FILE, --topic=T are mutually exclusive",
                "--all | 2 | Missing required argument",
                "--input x --all --limit 3 | 2 | are mutually exclusive",
            })
    void aMistakeIsOneLine(String options, int code, String line) throws IOException {
        Files.createFile(directory.resolve("empty.jsonl"));
        Object[] arguments = options.replace("HERE", directory.toString()).split(" ", -1);
        assertThat(folder.preview(arguments)).as(folder.err()).isEqualTo(code);
        assertThat(folder.err())
                .contains(line.replace("HERE", directory.toString()))
                .hasLineCount(1);
        assertThat(folder.err()).doesNotContain("Error");
        assertThat(folder.out()).isEmpty();
    }

    @Test
    void aFileCompressedByGzipIsReadAsWhatItHolds() throws IOException {
        Path plain = folder.records(letter(1, "a", "dear all"), letter(2, "b", "dear you"));
        Path packed = directory.resolve("letters.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(plain, out);
        }
        assertThat(folder.preview("--input", packed)).as(folder.err()).isZero();
        assertThat(folder.out()).contains("letters/0/1: ").contains("2 records: ");
    }

    @Test
    void missingKeysAreNamed() throws IOException {
        Files.delete(directory.resolve("letters.keys"));
        assertThat(folder.preview("--input", folder.records(letter(1, "a", "dear all"))))
                .isEqualTo(2);
        assertThat(folder.err()).contains("letters.keys").hasLineCount(1);
    }
}
