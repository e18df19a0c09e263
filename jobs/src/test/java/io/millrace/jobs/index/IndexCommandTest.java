package io.millrace.jobs.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.jobs.preview.PreviewFolder;
import io.millrace.sinks.snapshots.GrowingRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexCommandTest {
    @TempDir
    private Path directory;

    private PreviewFolder folder;
    private Path index;

    @BeforeEach
    void prepare() throws IOException {
        folder = new PreviewFolder(directory);
        index = directory.resolve("old.index");
    }

    private static String letter(int id, String title, String body) {
        return "{\"id\":" + id + ",\"at\":\"2026-01-01T00:00:00Z\",\"title\":\"" + title + "\",\"body\":\"" + body
                + "\"}";
    }

    private Path records(String name, String... lines) throws IOException {
        return Files.writeString(directory.resolve(name), String.join("\n", lines));
    }

    private int index(Object... options) {
        Object[] arguments = new Object[options.length + 5];
        System.arraycopy(new Object[] {"index", "-f", folder.pipeline, "--write", index}, 0, arguments, 0, 5);
        System.arraycopy(options, 0, arguments, 5, options.length);
        return folder.run(arguments);
    }

    private int ofRecords() throws IOException {
        Path old = records(
                "old.jsonl",
                letter(1, " a day ", "dear all"),
                letter(2, "a day", "dear all"),
                letter(3, "a note", "dear"),
                letter(4, "b", "dear you"),
                "no json");
        return index("--step", "drop_exact_duplicates", "--input", old);
    }

    /** Puts options into the step of the pipeline. */
    private void known(String step) throws IOException {
        String text = Files.readString(folder.pipeline);
        String before = "drop_exact_duplicates: {fields: [title, body]}";
        assertThat(text).contains(before);
        Files.writeString(folder.pipeline, text.replace(before, step.replace("HERE", directory.toString())));
    }

    @Test
    void theKeysOfRecordsAreThoseThatReachTheStep() throws IOException {
        assertThat(ofRecords()).as(folder.err()).isZero();
        assertThat(folder.out().lines())
                .containsExactly(
                        "5 records read, 2 rows rejected before drop_exact_duplicates",
                        "  rejected intake.not_json: 1",
                        "  rejected keep_by_length.too_short: 1",
                        "sorting the keys of 3 samples",
                        index + ": 2 keys of 3 samples, named old");
        assertThat(directory.toFile().list())
                .containsExactlyInAnyOrder("letters.yaml", "old.jsonl", "kek.json", "letters.keys", "old.index");
    }

    @Test
    void aSampleWithoutAKeyIsTold() throws IOException {
        known("drop_contaminated: {field: body, ngram_words: 3, known: ['HERE/none.index']}");
        Path texts = records(
                "quiz.jsonl",
                letter(1, "a", "what is the capital"),
                letter(2, "a", "too short"),
                letter(3, "b", "one two"));
        assertThat(index("--step", "drop_contaminated", "--input", texts))
                .as(folder.err())
                .isZero();
        assertThat(folder.out().lines())
                .containsExactly(
                        "3 records read, 0 rows rejected before drop_contaminated",
                        "2 samples without a key, as what the step looks at is absent or too short for it: not in the"
                                + " index",
                        "sorting the keys of 3 samples",
                        index + ": 2 keys of 3 samples, named old");
    }

    @Test
    void whatIsInAnIndexIsADuplicateOfItsRow() throws IOException {
        assertThat(ofRecords()).as(folder.err()).isZero();
        known("drop_exact_duplicates: {fields: [title, body], known: ['HERE/old.index']}");
        Path now = records("new.jsonl", letter(5, "a day", "dear all"), letter(6, "a night", "dear all"));
        assertThat(folder.run("preview", "-f", folder.pipeline, "--input", now, "--json"))
                .as(folder.err())
                .isZero();
        assertThat(folder.out())
                .contains(
                        "\"step\":\"drop_exact_duplicates\",\"reason\":\"duplicate\",\"original\":\"old:letters/0/0/0\"")
                .contains("{\"origin\":\"letters/0/1\",\"outcome\":\"kept\"");
    }

    @Test
    void aContaminatedTextNamesTheEvaluationSetAndItsRow() throws IOException {
        known("drop_contaminated: {field: body, ngram_words: 3, known: ['HERE/old.index']}");
        Path quiz = records("quiz.jsonl", letter(1, "a", "one two three"), letter(2, "a", "what is the capital"));
        assertThat(index("--step", "drop_contaminated", "--input", quiz, "--name", "quiz"))
                .as(folder.err())
                .isZero();
        Path now = records("new.jsonl", letter(5, "a", "tell: What IS the capital?"), letter(6, "a", "what it is"));
        assertThat(folder.run("preview", "-f", folder.pipeline, "--input", now, "--json"))
                .as(folder.err())
                .isZero();
        assertThat(folder.out())
                .contains(
                        "\"step\":\"drop_contaminated\",\"reason\":\"contaminated\",\"original\":\"quiz:letters/0/1/0\"")
                .contains("{\"origin\":\"letters/0/1\",\"outcome\":\"kept\"");
    }

    @Test
    void aFileThatIsToBeMadeNeedNotBeThere() throws IOException {
        known("drop_exact_duplicates: {fields: [title, body], known: ['HERE/old.index']}");
        assertThat(folder.run("validate", "-f", folder.pipeline)).isEqualTo(2);
        assertThat(folder.err().strip())
                .isEqualTo(folder.pipeline + ":20 steps[3].drop_exact_duplicates.known: there is no file " + index
                        + " on this machine: make it with millrace index, or mend the path");
        assertThat(ofRecords()).isZero();
        assertThat(folder.run("validate", "-f", folder.pipeline)).isZero();
    }

    @Test
    void anIndexOfOtherFieldsIsToldWithTheOtherMistakes() throws IOException {
        assertThat(ofRecords()).isZero();
        known("drop_exact_duplicates: {fields: [title], known: ['HERE/old.index']}");
        Files.writeString(folder.pipeline, Files.readString(folder.pipeline).replace("min_chars: 5", "min_charz: 5"));
        assertThat(folder.run("validate", "-f", folder.pipeline)).isEqualTo(2);
        assertThat(folder.err())
                .contains("min_charz: is not an option")
                .contains(
                        "known: " + index + " holds keys of another kind (first 16 bytes of the SHA-256 of title:"
                                + " string, body: string) than this step makes (first 16 bytes of the SHA-256 of title: string)");
    }

    @Test
    void aDirectoryIsNeverReplaced() throws IOException {
        Files.createDirectory(index);
        assertThat(index("--step", "drop_exact_duplicates", "--input", records("old.jsonl", "{}"), "--force"))
                .isEqualTo(2);
        assertThat(folder.err().strip()).isEqualTo("--write must name a file, and " + index + " is a directory");
        assertThat(index).isEmptyDirectory();
    }

    @Test
    void aFileThatIsThereIsReplacedOnRequestOnly() throws IOException {
        Files.writeString(index, "mine");
        assertThat(ofRecords()).isEqualTo(3);
        assertThat(folder.err().strip())
                .isEqualTo(index + " exists: name another file with --write, or replace it with --force");
        assertThat(index).hasContent("mine");
        assertThat(index("--step", "drop_exact_duplicates", "--input", directory.resolve("old.jsonl"), "--force"))
                .isZero();
        assertThat(Files.size(index)).isGreaterThan(100);
    }

    @Test
    void theRowsOfADatasetAreTakenAsTheyAreCommitted() throws IOException {
        GrowingRoot root = new GrowingRoot(directory.resolve("root"), 100);
        root.append(150);
        root.append(70);
        folder.run("schema");
        Path pipeline = Files.writeString(
                directory.resolve("all.yaml"),
                Files.readString(folder.pipeline)
                        .replace(
                                "    id: int64\n",
                                "    id: int64\n    text: string\n    note: {type: string, optional: true}\n")
                        .replace("[title, body]}", "[text, note]}"));
        Object[] arguments = {
            "index",
            "-f",
            pipeline,
            "--step",
            "drop_exact_duplicates",
            "--root",
            directory.resolve("root"),
            "--write",
            index,
            "--name",
            "all"
        };
        assertThat(folder.run(arguments)).as(folder.err()).isZero();
        assertThat(folder.out()).contains("220 rows read\n").contains(" keys of 220 samples, named all\n");
    }

    @Test
    void columnsThatAreMissingOrOfAnotherTypeAreNamed() throws IOException {
        new GrowingRoot(directory.resolve("root"), 100).append(150);
        Path root = directory.resolve("root");
        assertThat(index("--step", "drop_exact_duplicates", "--root", root)).isEqualTo(2);
        assertThat(folder.err())
                .startsWith(
                        "--root: " + root + " has no columns that drop_exact_duplicates can take: fields: there is no"
                                + " field 'title' here")
                .contains("; fields: there is no field 'body' here");
        known("drop_exact_duplicates: {fields: [at, text]}");
        Files.writeString(
                folder.pipeline,
                Files.readString(folder.pipeline).replace("    id: int64\n", "    id: int64\n    text: bytes\n"));
        assertThat(index("--step", "drop_exact_duplicates", "--root", root)).isEqualTo(2);
        assertThat(folder.err())
                .contains("(first 16 bytes of the SHA-256 of at: timestamp, text: string)")
                .contains("(first 16 bytes of the SHA-256 of at: timestamp, text: bytes)")
                .contains("the fields must have the same names and types");
        assertThat(index).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--step drop_exact --input x | 2 | --step: drop_exact is no step of the pipeline",
                "--step trim_whitespace --input x | 2 | --step: the keys of trim_whitespace go into no index; those of"
                        + " these do: drop_exact_duplicates",
                "--step drop_exact_duplicates | 2 | Missing required argument",
                "--step drop_exact_duplicates --input HERE/none | 4 | cannot read HERE/none: check that it is a file",
                "--step drop_exact_duplicates --input HERE/empty | 3 | no sample reaches the step",
                "--step drop_exact_duplicates --root HERE/none | 3 | HERE/none holds no dataset",
                "--step drop_exact_duplicates --root http://x | 2 | --root must be a directory or s3://bucket/prefix",
                "--step drop_exact_duplicates --input x --name a:b | 2 | --name must be letters, digits",
            })
    void aMistakeIsOneLine(String options, int code, String line) throws IOException {
        Files.createFile(directory.resolve("empty"));
        Object[] arguments = options.replace("HERE", directory.toString()).split(" ", -1);
        assertThat(index(arguments)).as(folder.err()).isEqualTo(code);
        assertThat(folder.err())
                .contains(line.replace("HERE", directory.toString()))
                .hasLineCount(1);
        assertThat(directory.toFile().list())
                .containsExactlyInAnyOrder("letters.yaml", "empty", "kek.json", "letters.keys");
    }
}
