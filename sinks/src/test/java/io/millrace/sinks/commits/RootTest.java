package io.millrace.sinks.commits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Refusal;
import io.millrace.sinks.stores.DiskTrouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootTest {
    @TempDir
    Path directory;

    private TestJob job;

    @BeforeEach
    void makeRoot() {
        job = new TestJob(directory.resolve("root"));
    }

    @Test
    void anAbsentDirectoryHasNoAppends() {
        Root root = Root.open(directory.resolve("absent"));

        assertThat(root.appends()).isEmpty();
        assertThat(root.dataset()).isEmpty();
        assertThat(root.held()).isZero();
    }

    @Test
    void foldsAppends() {
        Committing committing = job.committing();
        committing.append(TestJob.request(0, 0, 4, job.shard("abc", 0, 3)));
        committing.append(TestJob.request(1, 4, 6, job.shard("de", 3, 5)));

        Root root = job.root();
        assertThat(root.held()).isEqualTo(1);
        assertThat(root.ends()).isEqualTo(Map.of(TestJob.PARTITION, 6L));
        assertThat(root.endsAfter(1)).isEqualTo(Map.of(TestJob.PARTITION, 4L));
        assertThat(root.last().checkpoint()).contains("job/2");
        assertThat(root.files()).extracting(FileEntry::rows).containsExactly(3L, 2L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"format\":\"millr | is no whole JSON",
                "[] | is no JSON object",
                "{\"format\":\"other/2\"} | is not of the format millrace/1",
                "{\"format\":\"millrace/1\",\"seq\":7} | holds seq 7 instead of 1",
                "{\"format\":\"millrace/1\",\"seq\":1,\"kind\":\"merge\"} | holds an unknown kind of commit",
                "{\"format\":\"millrace/1\",\"seq\":1,\"kind\":\"append\"} | lacks a field or holds a wrong one",
                "{\"format\":\"millrace/1\",\"seq\":1,\"kind\":\"rollback\",\"to_append\":0,\"remove\":[]} | rolls back to append 0, but 1 are in force",
                "{\"format\":\"millrace/1\",\"seq\":1,\"kind\":\"rewrite\",\"add\":[],\"remove\":[\"data/a/b\"]} | removes data/a/b, which is not in the state before it",
            })
    void aDamagedManifestIsNamed(String json, String message) {
        job.put(job.committing(), 0, 0, 3);
        TestJob.write(job.layout.commit(1), json);

        assertThatThrownBy(job::root)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("commits/00000000000000000001.json " + message)
                .hasMessageContaining("restore the file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[3,5] | [2,5] | covers events/0 from 2 on, but the commits before end at 3",
                "[3,5] | [4,5] | covers events/0 from 4 on, but the commits before end at 3",
                "\"consumed\":2 | \"consumed\":6 | says that 0 rows are held, but its counts and files leave 4",
                "\"rows\":2 | \"rows\":3 | lacks a field or holds a wrong one",
                "\"held\":0 | \"held\":8 | says that 8 rows are held, but its counts and files leave 0",
            })
    void aFlippedNumberIsNamed(String is, String becomes, String message) throws Exception {
        Committing committing = job.committing();
        job.put(committing, 0, 0, 3);
        job.put(committing, 1, 3, 5);
        String whole = Files.readString(job.layout.commit(1));
        assertThat(whole).contains(is);
        TestJob.write(job.layout.commit(1), whole.replace(is, becomes));

        assertThatThrownBy(job::root)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("commits/00000000000000000001.json " + message);
    }

    /** Whatever it makes of the file, nothing but a line that names the file comes of it. */
    @Test
    void everyFlippedByteOfAManifestIsTakenOrNamed() throws Exception {
        job.put(job.committing(), 0, 0, 3);
        Random random = new Random(7);
        for (Path file : List.of(job.layout.commit(0), job.layout.root().resolve(RootLayout.DATASET))) {
            byte[] whole = Files.readAllBytes(file);
            for (int at = 0; at < whole.length; at++) {
                byte[] flipped = whole.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, flipped);
                assertOpensOrNames(file, at);
            }
            Files.write(file, whole);
        }
        assertThat(job.root().appends()).hasSize(1);
    }

    private void assertOpensOrNames(Path file, int at) {
        try {
            Root root = job.root();
            root.dataset();
            new FilesCheck(root).check(Set.of());
        } catch (Refusal named) {
            assertThat(named.getMessage()).as("byte " + at).containsAnyOf(file.toString(), "is damaged");
        }
    }

    @Test
    void aMissingManifestIsNamed() throws Exception {
        Committing committing = job.committing();
        job.put(committing, 0, 0, 3);
        job.put(committing, 1, 3, 5);
        Files.delete(job.layout.commit(0));

        assertThatThrownBy(job::root)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("00000000000000000000.json is missing, but 00000000000000000001.json is there");
    }

    @Test
    void aSealedDatasetIsNeverWrittenAgain() {
        TestJob.write(
                job.layout.commit(0),
                "{\"format\":\"millrace/1\",\"seq\":0,\"kind\":\"seal\",\"created_at\":\"2026-11-24T01:02:03Z\",\"of\":{},"
                        + "\"source\":{},\"add\":[]}");

        assertThatThrownBy(() -> TestJob.DATASET.check(job.root()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is a sealed dataset");
        assertThatThrownBy(() -> job.put(job.committing(), 0, 0, 3))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("the dataset is sealed");
    }

    @Test
    void establishingTwiceChangesNothing() throws Exception {
        byte[] before = Files.readAllBytes(job.layout.dataset());

        TestJob.DATASET.establish(job.root(), new DataCard(null, null, TestJob.CLOCK.instant()));

        assertThat(job.layout.dataset()).hasBinaryContent(before);
        assertThat(job.root().dataset()).contains(TestJob.DATASET);
    }

    @Test
    void anotherDatasetIsRefusedByItsFirstDifference() {
        assertDiffers(TestJob.dataset("other", "string"), "the name is sample there and other in the pipeline");
        assertDiffers(
                TestJob.dataset("sample", "int64"), "column text is {\"_type\":\"Value\",\"dtype\":\"string\"} there");
        DatasetFile there = TestJob.DATASET;
        assertDiffers(
                new DatasetFile(
                        "sample",
                        "train",
                        there.features(),
                        List.of("_mr_id", "text"),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        there.split()),
                "column text is optional there and never null in the pipeline");
        assertDiffers(
                new DatasetFile(
                        "sample",
                        "train",
                        there.features(),
                        there.neverNull(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new SplitPoints("text", 0, Map.of("train", 10000))),
                "the split key is the origin there and text in the pipeline");
        assertDiffers(
                new DatasetFile(
                        "sample",
                        "media",
                        there.features(),
                        there.neverNull(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        there.split()),
                "the profile is train there and media in the pipeline");
    }

    private void assertDiffers(DatasetFile wanted, String message) {
        assertThatThrownBy(() -> wanted.check(job.root()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.trouble()).isEqualTo(Refusal.Trouble.REFUSED))
                .hasMessageContaining("holds another dataset: " + message)
                .hasMessageContaining("give the sink a new path");
    }

    @Test
    void aDirectoryWithOtherFilesIsRefusedAndLeftAlone() throws Exception {
        Path home = directory.resolve("home");
        TestJob.write(home.resolve("letter.txt"), "x");

        assertThatThrownBy(() ->
                        TestJob.DATASET.establish(Root.open(home), new DataCard(null, null, TestJob.CLOCK.instant())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("holds no dataset but other files (letter.txt)");
        assertThat(Files.exists(home.resolve(".millrace"))).isFalse();
    }

    @Test
    void aLostDatasetFileIsNotMadeAnew() throws Exception {
        job.put(job.committing(), 0, 0, 3);
        Files.delete(job.layout.dataset());

        assertThatThrownBy(() -> TestJob.DATASET.check(job.root()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("dataset.json is missing, but there are commits");
    }

    @Test
    void whatTheFileSystemRefusesIsToldInItsWords() {
        String path = "/data/chat";
        assertThat(DiskTrouble.write(path, new java.io.IOException("No space left on device")))
                .hasMessage("/data/chat cannot be written (No space left on device): make it writable with space left,"
                        + " then start again; nothing is lost");
        assertThat(DiskTrouble.write(path, new java.nio.file.AccessDeniedException("/data")))
                .hasMessageContaining("(permission denied)");
        assertThat(DiskTrouble.write(
                        path, new java.nio.file.FileSystemException("/data", null, "Read-only file system")))
                .hasMessageContaining("(Read-only file system)");
        assertThat(DiskTrouble.read(path, new java.io.IOException()))
                .hasMessageContaining("/data/chat cannot be read (IOException)");
        assertThat(DiskTrouble.read(path, new java.nio.file.NoSuchFileException("/data"))
                        .trouble())
                .isEqualTo(Refusal.Trouble.UNREACHABLE);
    }

    @Test
    void anUnwritablePathIsOneClearLine() {
        Path file = directory.resolve("file");
        TestJob.write(file, "x");

        assertThatThrownBy(() -> TestJob.DATASET.establish(
                        Root.open(file.resolve("root")), new DataCard(null, null, TestJob.CLOCK.instant())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.trouble()).isEqualTo(Refusal.Trouble.UNREACHABLE))
                .hasMessageContaining("cannot be written")
                .hasMessageMatching("[^\n]*");
    }
}
