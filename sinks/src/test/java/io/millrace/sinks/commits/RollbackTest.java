package io.millrace.sinks.commits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Refusal;
import io.millrace.sinks.stores.Scratch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollbackTest {
    @TempDir
    Path directory;

    private TestJob job;

    @BeforeEach
    void makeRoot() {
        job = new TestJob(directory.resolve("root"));
        Committing committing = job.committing();
        TestJob.write(job.layout.scratch("piece-a"), "rr");
        TestJob.write(job.layout.scratch("piece-b"), "sss");
        committing.append(TestJob.request(0, 0, 2, job.shard("xx", 0, 2)));
        committing.append(
                TestJob.request(1, 2, 8, job.shard("rrsssF", 2, 8, new Piece("piece-a", 2), new Piece("piece-b", 3))));
    }

    @Test
    void undoesTheLaterAppends() {
        rollBack(0);

        Root root = job.root();
        assertThat(root.appends()).hasSize(1);
        assertThat(root.ends()).isEqualTo(Map.of(TestJob.PARTITION, 2L));
        assertThat(root.files()).extracting(FileEntry::rows).containsExactly(2L);
        assertThat(root.undone()).containsExactly("data/train/part-00112233445566aa-00000001.parquet");
    }

    @Test
    void undoneFilesStayUntilTheFirstCheckpoint() throws Exception {
        rollBack(0);
        Committing committing = job.committing();
        assertThat(job.data()).hasSize(2);

        committing.deleteUndone();

        assertThat(job.data()).containsExactly("part-00112233445566aa-00000000.parquet");
    }

    @Test
    void undoneFilesAreGoneBeforeTheNextAppend() throws Exception {
        rollBack(0);

        job.put(job.committing(), 1, 2, 4);

        assertThat(job.data())
                .containsExactly("part-00112233445566aa-00000000.parquet", "part-00112233445566aa-00000002.parquet");
        assertThat(job.root().files()).extracting(FileEntry::rows).containsExactly(2L, 2L);
    }

    @Test
    void undoesEverything() {
        rollBack(-1);

        assertThat(job.root().appends()).isEmpty();
        assertThat(job.root().ends()).isEmpty();
        assertThat(job.root().held()).isZero();
        assertThat(job.root().files()).isEmpty();
    }

    @Test
    void refusesWhereThereIsNothingToUndo() {
        assertThatThrownBy(() -> rollBack(1))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("there is nothing to undo after append 1");
    }

    @Test
    void undoesReplacementsToo() {
        String undone = "data/train/part-00112233445566aa-00000001.parquet";
        String replacement = "data/train/part-eeeeeeeeeeeeeeee-00000000.parquet";
        TestJob.write(
                job.layout.commit(2),
                "{\"format\":\"millrace/1\",\"seq\":2,\"kind\":\"rewrite\",\"created_at\":\"2026-11-24T01:02:03Z\",\"add\":"
                        + "[{\"path\":\"" + replacement
                        + "\",\"bytes\":1,\"sha256\":\"00\",\"rows\":1,\"row_groups\":[1],"
                        + "\"source\":{},\"replaces\":\"" + undone + "\"}],\"remove\":[\"" + undone + "\"]}");

        rollBack(0);

        assertThat(job.root().undone()).containsExactlyInAnyOrder(undone, replacement);
        assertThat(job.root().files()).hasSize(1);
    }

    @Test
    void piecesAreCutOutOfUndoneShards() throws Exception {
        rollBack(0);
        PieceSource pieces = new PieceSource(job.root());

        assertThat(Files.readString(job.layout.file(pieces.find(new Piece("piece-b", 3)))))
                .isEqualTo("sss");
        assertThat(Files.readString(job.layout.file(pieces.find(new Piece("piece-a", 2)))))
                .isEqualTo("rr");
    }

    @Test
    void aPieceThatIsStillThereIsTakenAsItIs() throws Exception {
        TestJob.write(job.layout.scratch("piece-z"), "zz");

        assertThat(new PieceSource(job.root()).find(new Piece("piece-z", 2))).isEqualTo(Scratch.path("piece-z"));
        assertThat(job.layout.scratch("piece-z")).hasContent("zz");
    }

    @Test
    void aPieceThatIsNowhereIsRefused() {
        assertThatThrownBy(() -> new PieceSource(job.root()).find(new Piece("piece-q", 2)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("the piece piece-q of an open shard is neither in");
    }

    private void rollBack(long toAppend) {
        new Rollback(job.root(), TestJob.CLOCK).to(toAppend);
    }
}
