package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which state a run goes on from. */
class LineageTest {
    @TempDir
    Path directory;

    private StateDirectory state;

    @BeforeEach
    void open() {
        state = new StateDirectory(directory);
    }

    /** A complete checkpoint or savepoint, by a clock in seconds. */
    private Path saved(String path, int second) throws IOException {
        Path metadata = Files.createDirectories(directory.resolve(path)).resolve("_metadata");
        Files.createFile(metadata);
        Files.setLastModifiedTime(metadata, FileTime.fromMillis(second * 1000L));
        return metadata.getParent();
    }

    private Optional<Path> found(Run... runs) {
        return new ResumePoint(state, new Lineage("p", List.of(runs)), Optional.empty())
                .find()
                .map(SavedState::directory);
    }

    private static Run run(String job, Path from) {
        return Run.begun(
                job, from == null ? null : from.toString(), false, null, Map.of("s", "count_per_key by user: string"));
    }

    @Test
    void aNewDirectoryHasNothingToGoOnFrom() {
        assertThat(found()).isEmpty();
        assertThat(found(run("a", null))).isEmpty();
    }

    @Test
    void theNewestByCompletionWinsBeItCheckpointOrSavepoint() throws IOException {
        saved("checkpoints/a/chk-9", 10);
        Path savepoint = saved("savepoints/a/savepoint-x", 20);
        assertThat(found(run("a", null))).contains(savepoint);
        Path later = saved("checkpoints/a/chk-10", 30);
        assertThat(found(run("a", null))).contains(later);
    }

    /** The clock was set back between the two. */
    @Test
    void theNewestByNumberWinsWhereTheClockSaysOtherwise() throws IOException {
        Path older = numbered("checkpoints/a/chk-9", 9, 20);
        Path newer = numbered("savepoints/a/savepoint-x", 10, 10);
        assertThat(found(run("a", null))).contains(newer);
        Path own = numbered("checkpoints/b/chk-11", 11, 5);
        assertThat(found(run("a", null), run("b", older))).contains(own);
    }

    /** As Flink writes its metadata: a mark, a version, the number. */
    private Path numbered(String path, long number, int second) throws IOException {
        Path state = saved(path, second);
        Path metadata = state.resolve("_metadata");
        Files.write(
                metadata,
                ByteBuffer.allocate(30)
                        .putLong(0x4960672d_00000006L)
                        .putLong(number)
                        .array());
        Files.setLastModifiedTime(metadata, FileTime.fromMillis(second * 1000L));
        return state;
    }

    @Test
    void whatHasNoMetadataIsNotComplete() throws IOException {
        Path whole = saved("checkpoints/a/chk-1", 10);
        Files.createDirectories(directory.resolve("checkpoints/a/chk-2"));
        assertThat(found(run("a", null))).contains(whole);
    }

    @Test
    void aStateOfAnAbandonedLineIsPassedOver() throws IOException {
        Path older = saved("checkpoints/a/chk-1", 10);
        saved("checkpoints/a/chk-2", 20);
        assertThat(found(run("a", null), run("b", older))).contains(older);
        Path own = saved("checkpoints/b/chk-2", 15);
        assertThat(found(run("a", null), run("b", older))).contains(own);
    }

    @Test
    void aJobWhoseIdARollbackBringsBackLeavesItsOlderStatesBehind() throws IOException {
        saved("checkpoints/a/chk-47", 10);
        Path newest = saved("checkpoints/b/chk-55", 20);
        assertThat(found(run("a", null), run("b", null), run("a", newest))).contains(newest);
        Path own = saved("checkpoints/a/chk-56", 30);
        assertThat(found(run("a", null), run("b", null), run("a", newest))).contains(own);
    }

    @Test
    void ofRunsWithOneIdTheLastTellsWhatAStateIs() throws IOException {
        Path checkpoint = saved("checkpoints/a/chk-1", 10);
        Run endless = Run.begun("a", null, false, "source", Map.of("s", "old"));
        Run bounded = Run.begun("a", null, true, "source-b", Map.of("s", "new"));
        Lineage lineage = new Lineage("p", List.of(endless, run("b", null), bounded));
        SavedState state = StateDirectory.read(checkpoint).orElseThrow();
        assertThat(lineage.isBounded(state)).isTrue();
        assertThat(lineage.sourceOf(state)).isEqualTo("source-b");
        assertThat(lineage.stepsOf(state)).contains(Map.of("s", "new"));
    }

    @Test
    void aRunWithAnEndThatLeftNoStateIsOverWhereNothingIsHeld() throws IOException {
        Path before = saved("savepoints/a/savepoint-x", 10);
        Run last = Run.begun("b", before.toString(), true, null, Map.of());
        Lineage lineage = new Lineage("p", List.of(run("a", null), last));
        assertThat(new ResumePoint(state, lineage, Optional.of("b")).find()).isEmpty();
        assertThat(new ResumePoint(state, lineage, Optional.empty()).find().map(SavedState::directory))
                .contains(before);
    }

    /** It was killed while it was restored: begun anew, its rejects would stand twice. */
    @Test
    void aRunWithAnEndThatPutNoAppendHasNotGotThere() throws IOException {
        Path before = saved("checkpoints/a/chk-2", 10);
        Run last = Run.begun("b", before.toString(), true, null, Map.of());
        Lineage lineage = new Lineage("p", List.of(run("a", null), last));
        assertThat(new ResumePoint(state, lineage, Optional.of("a")).find().map(SavedState::directory))
                .contains(before);
    }

    @Test
    void aRunThatEndedNeedsNoState() throws IOException {
        saved("checkpoints/a/chk-1", 10);
        assertThat(found(run("a", null).asEnded(null, null))).isEmpty();
    }

    @Test
    void withoutLineageTheNewestOfAllIsTaken() throws IOException {
        saved("checkpoints/a/chk-7", 10);
        Path newest = saved("checkpoints/b/chk-1", 20);
        assertThat(found()).contains(newest);
    }

    @Test
    void aStateThatIsGoneIsNamed() throws IOException {
        Path other = saved("checkpoints/a/chk-1", 10);
        Path gone = directory.resolve("checkpoints/a/chk-3");
        assertThatThrownBy(() -> found(run("a", null), run("b", gone)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(gone.toString())
                .hasMessageContaining(other.toString());
    }

    @Test
    void aNamedStateMustBeComplete() throws IOException {
        Path whole = saved("checkpoints/a/chk-1", 10);
        assertThat(ResumePoint.chosen(whole).job()).isEqualTo("a");
        assertThatThrownBy(() -> ResumePoint.chosen(directory))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("holds no complete checkpoint");
    }

    @Test
    void isReadAsItWasWritten() {
        Lineage lineage = new Lineage("p", List.of())
                .plus(run("a", null).asEnded(null, null))
                .plus(run("b", directory));
        lineage.write(state.lineage());
        assertThat(Lineage.read(state.lineage(), "p")).isEqualTo(lineage);
        assertThat(directory).isDirectoryContaining("glob:**lineage.json").isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void thatOfAnotherPipelineIsRefused() {
        new Lineage("p", List.of()).write(state.lineage());
        assertThatThrownBy(() -> Lineage.read(state.lineage(), "q"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("belongs to the pipeline p, not to q");
    }

    @Test
    void aDamagedOneIsRefusedWithAWayOut() throws IOException {
        Files.writeString(state.lineage(), "{\"pipeline\":");
        assertThatThrownBy(() -> Lineage.read(state.lineage(), "p"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is damaged: delete it");
    }

    @Test
    void oneRunAtATimeUsesADirectory() throws IOException {
        try (FileChannel first = state.lock()) {
            assertThat(first.isOpen()).isTrue();
            assertThatThrownBy(state::lock)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("another millrace run uses the state directory " + directory);
        }
        state.lock().close();
    }

    @Test
    void whatStepsRememberOfARunThatEndedIsFoundAsLongAsItIsThere() throws IOException {
        Path savepoint = saved("savepoints/a/savepoint-x", 10);
        Lineage ended = new Lineage("p", List.of(run("a", null).asEnded(savepoint.toString(), null)));
        assertThat(new ResumePoint(state, ended, Optional.empty()).find()).isEmpty();
        assertThat(new ResumePoint(state, ended, Optional.empty()).memory().map(SavedState::directory))
                .contains(savepoint);
        Files.delete(savepoint.resolve("_metadata"));
        assertThatThrownBy(() -> new ResumePoint(state, ended, Optional.empty()).memory())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(savepoint.toString())
                .hasMessageContaining("bring it back, or give run.state a new directory");
    }

    @Test
    void aRunThatDiedBeforeItsFirstCheckpointLeavesTheMemoryThatItWasGiven() throws IOException {
        Path savepoint = saved("savepoints/a/savepoint-x", 10);
        Lineage died =
                new Lineage("p", List.of(run("a", null).asEnded(savepoint.toString(), null), run("b", savepoint)));
        assertThat(new ResumePoint(state, died, Optional.empty()).find()).isEmpty();
        assertThat(new ResumePoint(state, died, Optional.empty()).memory().map(SavedState::directory))
                .contains(savepoint);
    }

    @Test
    void theLastTwoMemoriesAreKept() {
        Lineage daily = new Lineage("p", List.of());
        for (String day : List.of("a", "b", "c", "d")) {
            daily = daily.plus(run(day, null).asEnded("/savepoints/" + day, null));
        }
        assertThat(daily.plus(run("e", null).asEnded(null, null)).outdatedMemories())
                .containsExactly("a", "b");
    }
}
