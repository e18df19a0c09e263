package io.millrace.sinks.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Refusal;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every store keeps to. */
abstract class StoreContract {
    static final byte[] ONE = "one".getBytes(StandardCharsets.UTF_8);
    static final byte[] TWO = "the second".getBytes(StandardCharsets.UTF_8);

    /** An empty root. */
    abstract Store store();

    @Test
    void whatIsNotThereIsNotFound() {
        Store store = store();
        assertThat(store.read("a/b")).isEmpty();
        assertThat(store.size("a/b")).isEmpty();
        assertThat(store.changed("a/b")).isEmpty();
        assertThat(store.list("a")).isEmpty();
        assertThat(store.names("")).isEmpty();
        store.delete("a/b");
        assertThatThrownBy(() -> store.open("a/b", 0))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(store.name("a/b") + " cannot be read");
    }

    @Test
    void theFirstWhoPutsAFileWins() {
        Store store = store();
        store.prove();
        assertThat(store.putIfAbsent("commits/0.json", ONE)).isTrue();
        assertThat(store.putIfAbsent("commits/0.json", TWO)).isFalse();
        assertThat(store.read("commits/0.json")).hasValue(ONE);
        store.replace("commits/0.json", TWO);
        assertThat(store.read("commits/0.json")).hasValue(TWO);
    }

    @Test
    void filesAreListedByPathAndNamesByDirectory() {
        Store store = store();
        for (String path : new String[] {"data/b/2", "data/a/1", "data/a/0", "data-other", "x"}) {
            store.putIfAbsent(path, ONE);
        }
        assertThat(store.list("data").stream().map(StoredFile::path))
                .containsExactly("data/a/0", "data/a/1", "data/b/2");
        assertThat(store.list("data").get(0).bytes()).isEqualTo(ONE.length);
        assertThat(store.names("")).contains("data", "data-other", "x").doesNotHaveDuplicates();
        assertThat(store.names("data")).containsExactlyInAnyOrder("a", "b");
        store.delete("data/a/1");
        assertThat(store.list("data/a").stream().map(StoredFile::name)).containsExactly("0");
    }

    /** Parts of an upload are 8 MiB. */
    @Test
    void aLargeFileIsWrittenPlacedReadFromAnywhereAndCut() throws Exception {
        Store store = store();
        byte[] content = new byte[20 * 1024 * 1024 + 7];
        new Random(7).nextBytes(content);
        try (Output out = store.create(Scratch.path("sealed"))) {
            for (int from = 0; from < content.length; from += 1_000_003) {
                out.write(ByteBuffer.wrap(content, from, Math.min(1_000_003, content.length - from)));
            }
            assertThat(out.finish()).isEqualTo(content.length);
        }
        assertThat(store.place(Scratch.path("sealed"), "data/train/a")).isTrue();
        assertThat(store.place(Scratch.path("sealed"), "data/train/a")).isFalse();
        assertThat(store.size("data/train/a")).hasValue(content.length);
        try (InputStream in = store.open("data/train/a", 9_000_000)) {
            assertThat(Arrays.equals(in.readAllBytes(), Arrays.copyOfRange(content, 9_000_000, content.length)))
                    .isTrue();
        }
        store.cut("data/train/a", 5, 9_000_001, Scratch.path("piece"));
        assertThat(Arrays.equals(
                        store.read(Scratch.path("piece")).orElseThrow(), Arrays.copyOfRange(content, 5, 9_000_006)))
                .isTrue();
    }

    @Test
    void whatIsNotFinishedIsNotThere() throws Exception {
        Store store = store();
        try (Output out = store.create(Scratch.path("half"))) {
            out.write(ByteBuffer.wrap(new byte[9 << 20]));
        }
        store.abandon(file -> true);
        assertThat(leftOf(store, Scratch.path("half"))).isTrue();
    }

    /** Whether nothing is left that could be taken for the file, or would be billed. */
    abstract boolean leftOf(Store store, String path);

    @Test
    void timesAreThoseOfItsClock() {
        Store store = store();
        long before = store.now();
        store.putIfAbsent("a", ONE);
        assertThat(store.changed("a").orElseThrow())
                .isBetween(before - store.clockSlack(), store.now() + store.clockSlack());
        assertThat(store.clock()).isBetween(before - store.clockSlack(), store.now() + store.clockSlack());
    }

    /** Of a store that cannot, the caller brings the bytes; a part of an upload has at least 5 MiB, but the last. */
    @Test
    void aFileIsMadeOfOthersAndOfBytes() throws Exception {
        Store store = store();
        Random random = new Random(11);
        byte[] all = new byte[0];
        try (Output out = store.create(Scratch.path("joined"))) {
            for (int size : new int[] {6 << 20, 9 << 20, 1 << 20, 5 << 20, 70, 6 << 20, 3}) {
                byte[] part = new byte[size];
                random.nextBytes(part);
                String path = Scratch.path("part-" + all.length);
                store.putIfAbsent(path, part);
                if (!out.append(path, size)) {
                    out.write(ByteBuffer.wrap(part));
                }
                all = Arrays.copyOf(all, all.length + size);
                System.arraycopy(part, 0, all, all.length - size, size);
            }
            out.write(ByteBuffer.wrap(ONE));
            assertThat(out.finish()).isEqualTo(all.length + ONE.length);
        }
        try (InputStream in = store.open(Scratch.path("joined"), 0)) {
            assertThat(Arrays.equals(in.readNBytes(all.length), all)).isTrue();
            assertThat(in.readAllBytes()).isEqualTo(ONE);
        }
    }
}
