package io.millrace.core.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Bytes;
import io.millrace.core.Origin;
import io.millrace.core.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownKeysTest {
    private static final Keys STEP = new Keys("hash of text: string");
    private static final int ROOM = 1 << 20;

    @TempDir
    private Path directory;

    private static Bytes key(String text) {
        return Bytes.copyOf(text.getBytes(StandardCharsets.US_ASCII));
    }

    private Path index(Bytes... keys) throws IOException {
        return STEP.write(directory.resolve("wiki.index"), List.of(keys), ROOM);
    }

    private static KnownKeys open(Path file) {
        return KnownKeys.open(file.toString(), STEP.recipe());
    }

    private static List<Bytes> random(int count, long seed) {
        Random random = new Random(seed);
        List<Bytes> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] key = new byte[4];
            random.nextBytes(key);
            keys.add(Bytes.owning(key));
        }
        return keys;
    }

    @ParameterizedTest
    @CsvSource({
        "abcd, wiki:pages/3/1/1",
        "abce, wiki:pages/3/0/0",
        "zzzz, wiki:pages/3/2/0",
        "abcc,",
        "abcf,",
        "aaaa,",
        "~~~~,"
    })
    void aKeyNamesTheRowThatHadIt(String key, String row) throws IOException {
        KnownKeys known = open(index(key("abce"), key("abcd"), key("zzzz")));
        KnownRow found = known.find(key(key), any -> true);
        assertThat(found == null ? null : found.origin().rowId(found.sub())).isEqualTo(row);
    }

    @Test
    void ofEqualKeysTheEarliestRowIsNamedHoweverTheyCame() throws IOException {
        Path file = directory.resolve("wiki.index");
        try (IndexWriter writer = new IndexWriter(file, "wiki", STEP)) {
            writer.add(key("abcd"), new KnownRow(new Origin("b", 0, 0), 0), 20);
            writer.add(key("abcd"), new KnownRow(new Origin("b", 0, 1), 0), 10);
            writer.add(key("abcd"), new KnownRow(new Origin("a", 7, 2), 1), 10);
            writer.add(key("abcd"), new KnownRow(new Origin("a", 7, 2), 0), 10);
            assertThat(writer.finish(false)).isEqualTo(1);
        }
        assertThat(open(file).find(key("abcd"), any -> true)).isEqualTo(new KnownRow(new Origin("wiki:a", 7, 2), 0));
    }

    @Test
    void leadingBytesFindTheFirstRowOfTheirKeysThatPasses() throws IOException {
        KnownKeys known = open(index(key("abzz"), key("abaa"), key("acaa")));
        assertThat(known.find(key("ab"), any -> true).origin().offset()).isZero();
        assertThat(known.find(key("ab"), key("abaa")::equals).origin().offset()).isOne();
        assertThat(known.find(key("ad"), any -> true)).isNull();
        assertThat(known.find(key("ab"), key("acaa")::equals)).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000, 100_000, ROOM})
    void everyKeyIsFoundAndNoOtherHoweverSmallTheMemory(int roomBytes) throws IOException {
        List<Bytes> keys = random(roomBytes == 1 ? 300 : 5_000, 7101);
        KnownKeys known = open(STEP.write(directory.resolve("wiki.index"), keys, roomBytes));
        assertThat(known.size()).isEqualTo(new TreeSet<>(keys).size());
        List<Bytes> shown = new ArrayList<>();
        known.each(shown::add);
        assertThat(shown).containsExactlyElementsOf(new TreeSet<>(keys));
        assertThat(keys).allSatisfy(key -> assertThat(
                        known.find(key, any -> true).origin().offset())
                .isEqualTo(keys.indexOf(key)));
        List<Bytes> others = random(5_000, 7102);
        others.removeAll(keys);
        assertThat(others)
                .allSatisfy(key -> assertThat(known.find(key, any -> true)).isNull());
        assertThat(directory.toFile().list()).containsExactly("wiki.index");
    }

    @Test
    void aFileLargerThanAMapIsLookedUpInSeveral() throws IOException {
        List<Bytes> keys = random(5_000, 7103);
        Path file = STEP.write(directory.resolve("wiki.index"), keys, ROOM);
        try (FileChannel channel = FileChannel.open(file)) {
            MappedEntries entries = new MappedEntries(channel, file, IndexFile.footer(channel, file), 2 * 1024 * 22);
            Collections.sort(keys);
            for (int i = 0; i < entries.size(); i++) {
                assertThat(entries.key(i)).isEqualTo(keys.get(i));
                assertThat(entries.lowerBound(keys.get(i))).isEqualTo(i);
            }
        }
    }

    @Test
    void anIndexOfNothingKnowsNothing() throws IOException {
        assertThat(open(index()).find(key("abcd"), any -> true)).isNull();
    }

    @Test
    void keysOfOtherLengthsAreRefused() throws IOException {
        assertThatThrownBy(() -> index(key("abcd"), key("abc")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("keys of 4 and of 3 bytes");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aFileIsReplacedOnRequestOnly() throws IOException {
        Path file = Files.writeString(directory.resolve("wiki.index"), "mine");
        try (IndexWriter writer = new IndexWriter(file, "wiki", STEP)) {
            assertThatThrownBy(() -> writer.finish(false)).isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThat(file).hasContent("mine");
        try (IndexWriter writer = new IndexWriter(file, "wiki", STEP)) {
            writer.finish(true);
        }
        assertThat(open(file).size()).isZero();
        assertThat(directory.toFile().list()).containsExactly("wiki.index");
    }

    @Test
    void aMissingFileIsNamedWithTheWayOut() {
        Path none = directory.resolve("none.index");
        assertRefused(
                none, "there is no file " + none + " on this machine: make it with millrace index, or mend the path");
        assertRefused(directory, directory + " cannot be read: check that it is a file, and its rights");
    }

    @Test
    void anIndexOfOtherKeysIsRefusedAndBothRecipesAreNamed() throws IOException {
        Path file = index(key("abcd"));
        assertThatThrownBy(() -> KnownKeys.open(file.toString(), "hash of body: string"))
                .isInstanceOf(Refusal.class)
                .hasMessage(file + " holds keys of another kind (hash of text: string) than this step makes"
                        + " (hash of body: string): make it again with millrace index for this step, or give both the"
                        + " same options and fields");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "short", "a text that is long enough to hold all that stands at the end of an index file"})
    void aForeignFileIsRefused(String content) throws IOException {
        Path file = Files.writeString(directory.resolve("wiki.index"), content);
        assertRefused(
                file,
                file + " is no whole index of this version of Millrace: make it again with millrace index,"
                        + " or mend the path");
    }

    @Test
    void anyByteThatIsDamagedIsNoticedAtTheLatestWhenItIsRead() throws IOException {
        Path file = index(key("abcd"), key("abce"));
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 4;
            Files.write(file, damaged);
            assertThatThrownBy(() -> open(file).find(key("abcd"), any -> true))
                    .as("byte " + at)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(file.toString());
        }
    }

    @Test
    void aFileThatWasCutIsRefused() throws IOException {
        Path file = index(key("abcd"), key("abce"));
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> open(file)).isInstanceOf(Refusal.class);
        }
    }

    private static void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> open(file)).isInstanceOf(Refusal.class).hasMessage(message);
    }
}
