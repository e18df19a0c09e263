package io.millrace.jobs.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.jobs.preview.PreviewFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectCommandTest {
    private static final String ADDRESS = "maria.lopez@mail-harbor.com";

    @TempDir
    private Path directory;

    private PreviewFolder folder;

    @BeforeEach
    void prepare() throws IOException {
        folder = new PreviewFolder(directory);
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(directory.resolve("in.jsonl"), String.join("\n", lines));
    }

    @Test
    void spansAreInCodePoints() throws IOException {
        Path file = file(
                "{\"id\":\"a\",\"text\":\"\uD83D\uDE00 " + ADDRESS + " ok\"}", "{\"id\":7,\"text\":null}", "{\"x\":1}");
        assertThat(folder.run("inspect", "--input", file, "--field", "text", "--json"))
                .isZero();
        assertThat(folder.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith(
                                        "{\"id\":\"a\",\"spans\":[{\"start\":2,\"end\":29,\"type\":\"EMAIL\",\"score\":"),
                        line -> assertThat(line).isEqualTo("{\"id\":7,\"spans\":[]}"),
                        line -> assertThat(line).isEqualTo("{\"id\":3,\"spans\":[]}"));
    }

    @Test
    void aReportTellsFieldsAndProposesStepsAndNoValue() throws IOException {
        Path file = file(
                "{\"mail\":\"" + ADDRESS + "\",\"body\":{\"text\":\"write to " + ADDRESS + " please\"},\"n\":3}",
                "{\"mail\":\"joe.brandt@mail-harbor.com\",\"body\":{\"text\":\"the parcel came\"},\"n\":4}",
                "not json");
        assertThat(folder.run("inspect", "--input", file)).isZero();
        assertThat(folder.out())
                .contains("2 records read, 1 passed by: no JSON objects")
                .contains("mail       EMAIL in 2 of 2 values (100.0 %), the whole value")
                .contains("body.text  EMAIL in 1 of 2 values (50.0 %), within texts")
                .contains("n          nothing in 2 values")
                .contains("mail: {type: string, tags: [sensitive]}")
                .contains("text: {type: string, tags: [sensitive], from: body.text}")
                .contains("- pseudonymize: {field: mail, domain: mail}")
                .contains("- scrub_text: {field: text}")
                .doesNotContain("lopez", "brandt");
    }

    @Test
    void nestedFieldsHaveSpansToo() throws IOException {
        Path file = file("{\"id\":\"a\",\"body\":{\"text\":\"to " + ADDRESS + "\"}}");
        assertThat(folder.run("inspect", "--input", file, "--field", "body.text", "--json"))
                .isZero();
        assertThat(folder.out()).contains("\"start\":3,\"end\":30,\"type\":\"EMAIL\"");
    }

    @Test
    void aFileWithoutRecordsIsRefusedWithItsFirstLine() throws IOException {
        assertThat(folder.run("inspect", "--input", file("id,text", "1," + ADDRESS)))
                .isEqualTo(3);
        assertThat(folder.run("inspect", "--input", file(""))).isEqualTo(3);
        assertThat(folder.err())
                .contains("holds no JSON object, the first that is none is line 1: write one object a line, in UTF-8")
                .contains("holds no record: there is nothing to inspect")
                .doesNotContain("lopez");
    }

    @Test
    void spansOfAListOrAnObjectAreRefused() throws IOException {
        Path file = file("{\"quotes\":[\"ask " + ADDRESS + "\"],\"body\":{\"text\":\"x\"}}");
        assertThat(folder.run("inspect", "--input", file, "--field", "quotes", "--json"))
                .isEqualTo(2);
        assertThat(folder.run("inspect", "--input", file, "--field", "body", "--json"))
                .isEqualTo(2);
        assertThat(folder.err())
                .contains(
                        "--field: quotes is a list on line 1, and --json tells places in texts only; leave --json out")
                .contains("body is an object on line 1")
                .contains("name a text in it by its path")
                .doesNotContain("lopez");
    }

    @Test
    void aColumnOfOneTypeIsTreatedWhole() throws IOException {
        String[] lines = new String[20];
        for (int n = 0; n < lines.length; n++) {
            lines[n] = "{\"mail\":\"" + (n < 12 ? "a" + n + "@mail-harbor.com" : "unknown") + "\"}";
        }
        assertThat(folder.run("inspect", "--input", file(lines))).isZero();
        assertThat(folder.out()).contains("- pseudonymize: {field: mail, domain: mail}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--input none.jsonl|5|cannot read none.jsonl",
                "--input in.jsonl --json|2|--json goes with --input FILE and --field NAME",
                "--input in.jsonl --only EMIAL|2|there is no type EMIAL (did you mean EMAIL?)",
                "--input in.jsonl --min-score 2|2|--min-score must be 0 to 1",
                "--input in.jsonl --field x|2|--field: no record has a value in x",
                "--input in.jsonl --limit 0|2|--limit must be at least 1",
                "--topic letters|2|--topic and --file go together",
                "--dataset .|4|holds no dataset"
            })
    void aMistakeIsOneLine(String options, int exit, String message) throws IOException {
        file("{}");
        Object[] arguments = ("inspect "
                        + options.replace(
                                "in.jsonl", directory.resolve("in.jsonl").toString()))
                .split(" ");
        folder.run(arguments);
        assertThat(folder.err()).contains(message).doesNotContain("Exception");
        assertThat(folder.err().lines()).hasSize(1);
    }

    private Path find(String... lines) throws IOException {
        return Files.writeString(directory.resolve("find.yaml"), String.join("\n", lines));
    }

    @Test
    void whatOnlyTheUserKnowsIsFoundToo() throws IOException {
        Path words = Files.writeString(directory.resolve("words.txt"), "blue nightjar");
        Path badges = Files.writeString(directory.resolve("badges.txt"), "Q7-[0-9]+");
        Path find = find(
                "except_types: [URL]",
                "patterns: {STAFF: \"E-[0-9]{6}\"}",
                "dictionaries: {PROJECT: " + words + "}",
                "recognizers: {badges: " + badges + "}",
                "edits: 1",
                "allow: [" + ADDRESS + "]");
        Path file =
                file("{\"staff\":\"E-204917\",\"text\":\"blue nigthjar for Q7-31, see https://shop-river.com/a or ask "
                        + ADDRESS + "\"}");
        assertThat(folder.run("inspect", "--input", file, "--find", find, "--field", "text", "--json"))
                .as(folder.err())
                .isZero();
        assertThat(folder.out())
                .contains("\"type\":\"PROJECT\"", "\"type\":\"BADGE\"")
                .doesNotContain("URL", "EMAIL");
        assertThat(folder.run("inspect", "--input", file, "--find", find)).isZero();
        assertThat(folder.out())
                .contains("staff  STAFF in 1 of 1 value (100.0 %), the whole value")
                .contains("- pseudonymize: {field: staff, domain: staff}")
                .contains("- scrub_text: {field: text}  # add its find: what you have in the file of --find");
    }

    @Test
    void optionsOfTheCommandTakeThePlaceOfThoseInTheFile() throws IOException {
        Path find = find("min_score: 0.95", "types: [STAFF]", "patterns: {STAFF: \"E-[0-9]{6}\"}");
        Path file = file("{\"text\":\"E-204917 or " + ADDRESS + "\"}");
        Object[] command = {"inspect", "--input", file, "--find", find};
        assertThat(folder.run(command)).isZero();
        assertThat(folder.out()).contains("text  nothing in 1 value");
        assertThat(folder.run("inspect", "--input", file, "--find", find, "--min-score", "0.9"))
                .isZero();
        assertThat(folder.out()).contains("STAFF in 1 of 1 value").doesNotContain("EMAIL");
        assertThat(folder.run("inspect", "--input", file, "--find", find, "--min-score", "0.5", "--only", "EMAIL"))
                .isZero();
        assertThat(folder.out()).contains("EMAIL in 1 of 1 value");
        assertThat(folder.run("inspect", "--types", "--find", find)).isZero();
        assertThat(folder.out()).endsWith("STAFF\n");
    }

    /** Each without the path of the file. */
    private List<String> mistakes(String... lines) throws IOException {
        Path find = find(lines);
        assertThat(folder.run("inspect", "--input", file("{}"), "--find", find)).isEqualTo(2);
        return folder.err().replace(find + ":", "").lines().toList();
    }

    @Test
    void optionsThatAreWrongAreToldWithTheirLines() throws IOException {
        assertThat(mistakes("min_score: 2", "paterns: {}", "edits: 1"))
                .containsExactly(
                        "1 min_score: must be from 0 to 1, got 2.0",
                        "2 paterns: is not an option (did you mean patterns?)");
    }

    @Test
    void whatCannotBeFoundIsToldWithItsLine() throws IOException {
        assertThat(mistakes(
                        "types: [EMIAL]",
                        "patterns:",
                        "  STAFF: \"E-[0-9]{6}\"",
                        "  LOOK: (?=a)",
                        "dictionaries: {WORDS: none.txt}",
                        "recognizers: {onnyx: model}"))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("1 types: there is no type EMIAL (did you mean"),
                        line -> assertThat(line).startsWith("4 patterns.LOOK: is no pattern of RE2"),
                        line -> assertThat(line).isEqualTo("5 dictionaries.WORDS: there is no file none.txt"),
                        line -> assertThat(line).startsWith("6 recognizers.onnyx: no recognizer of that name"));
    }

    @Test
    void aFileThatIsNoMapOfOptionsIsTold() throws IOException {
        assertThat(mistakes("- EMAIL")).containsExactly("1 must be a map of options, got a list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--json --field=text"})
    void aPatternThatLooksTooFarEndsIt(String more) throws IOException {
        Path find = find("patterns: {PART: a.*b|a}");
        Path file = file("{\"text\":\"" + "a".repeat(40_000) + "\"}");
        assertThat(folder.run(Stream.concat(
                                Stream.of("inspect", "--input", file, "--find", find),
                                Stream.of(more.split(" ")).filter(option -> !option.isEmpty()))
                        .toArray()))
                .isEqualTo(3);
        assertThat(folder.err())
                .contains("find.yaml looks at far more characters of a text in the field text", "costly_pattern");
        assertThat(folder.err().lines()).hasSize(1);
    }

    /** The pipeline's author scrubbed one field and forgot the one that holds a copy. */
    @Test
    void theLeakGateStopsAFieldThatWasForgottenAlsoInBase64() throws IOException {
        String text = Files.readString(folder.pipeline);
        Files.writeString(
                folder.pipeline,
                text.replace("  - encrypt: {fields: [body]}\n", "  - scrub_text: {field: body}\n")
                        .replace("  - swap_words: {field: title, copies: 1}\n", ""));
        String encoded = Base64.getEncoder().encodeToString(("ask " + ADDRESS).getBytes(StandardCharsets.UTF_8));
        Path file = file(
                letter(1, "a day", "write to " + ADDRESS),
                letter(2, "to " + ADDRESS, "write to " + ADDRESS),
                letter(3, "ref " + encoded, "dear all"));
        assertThat(folder.run("preview", "-f", folder.pipeline, "--input", file, "--all", "--json"))
                .as(folder.err())
                .isZero();
        assertThat(folder.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"outcome\":\"kept\"", "write to [EMAIL]"),
                        line -> assertThat(line)
                                .contains("\"step\":\"leak\"", "\"reason\":\"email\"")
                                .doesNotContain("lopez"),
                        line -> assertThat(line).contains("\"step\":\"leak\"", "\"reason\":\"email\""));
    }

    private static String letter(int id, String title, String body) {
        return "{\"id\":" + id + ",\"at\":\"2026-01-01T00:00:00Z\",\"title\":\"" + title + "\",\"body\":\"" + body
                + "\"}";
    }
}
