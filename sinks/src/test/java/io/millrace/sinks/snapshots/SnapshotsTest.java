package io.millrace.sinks.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Refusal;
import io.millrace.sinks.commits.RootLayout;
import io.millrace.sinks.snapshots.pages.Chunk;
import io.millrace.sinks.snapshots.pages.ShardReader;
import io.millrace.sinks.snapshots.verify.Verification;
import io.millrace.sinks.snapshots.verify.Violation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {
    @TempDir
    private Path directory;

    private GrowingRoot root;
    private Snapshots snapshots;

    @BeforeEach
    void make() {
        root = new GrowingRoot(directory.resolve("root"), 100);
        snapshots = root.snapshots();
    }

    private void assertValid() throws Exception {
        assertThat(Verification.of(root.store(), Verification.Scope.EVERYTHING).violations())
                .isEmpty();
        GrowingRoot.assertContractHolds(root.directory());
    }

    @Test
    void nothingCommittedGivesNoSnapshotAndSaysWhatToDo() {
        assertThatThrownBy(() -> snapshots.create(false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("has no committed file yet")
                .hasMessageContaining("millrace run --drain");
    }

    /** As where directories were copied from one dataset to another. */
    @Test
    void aSnapshotOfAnotherDatasetIsNotGoneOnWith() {
        GrowingRoot other = new GrowingRoot(directory.resolve("other"), 100);
        other.append(150);
        Snapshot foreign = other.snapshots().create(false).snapshot();
        for (String path : List.of(RootLayout.snapshot(foreign.id()), RootLayout.tag(RootLayout.LATEST))) {
            root.store().putIfAbsent(path, other.store().read(path).orElseThrow());
        }
        root.append(150);
        assertThatThrownBy(() -> snapshots.create(false))
                .hasMessageContaining(foreign.id())
                .hasMessageContaining("lists files that no commit has added, and LATEST names it");
    }

    @Test
    void tenSnapshotsAppendedLeaveTheOldPrefixOfTheOrderUnchanged() throws Exception {
        List<String> before = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            root.append(150);
            Snapshots.Created created = snapshots.create(false);
            assertThat(created.isNew()).isTrue();
            assertThat(created.isLatest()).isTrue();
            assertThat(created.snapshot().segments()).hasSize(i + 1);
            List<String> after = places(created.snapshot());
            assertThat(after.subList(0, before.size())).isEqualTo(before);
            before = after;
        }
        assertValid();
    }

    private static List<String> places(Snapshot snapshot) {
        List<List<Snapshot.Block>> blocks = snapshot.blocks("train");
        Order order = snapshot.order("train", Shuffling.DEFAULT);
        return LongStream.range(0, order.rows())
                .mapToObj(order::locate)
                .map(place -> blocks.get(place.segment()).get(place.block()) + "/" + place.row())
                .toList();
    }

    @Test
    void theSameFilesAreTheSameSnapshotAndNothingIsWritten() throws Exception {
        root.append(50);
        Snapshots.Created first = snapshots.create(false);
        assertThat(snapshots.create(false)).isEqualTo(new Snapshots.Created(first.snapshot(), false, true));
        assertThat(snapshots.create(true)).isEqualTo(new Snapshots.Created(first.snapshot(), false, true));
        assertThat(snapshots.all()).hasSize(1);
        assertValid();
    }

    @Test
    void aFreshSnapshotHasOneSegmentAndLatestMovesToGreaterCommitsOnly() throws Exception {
        root.append(150);
        snapshots.create(false);
        root.append(150);
        Snapshot second = snapshots.create(false).snapshot();
        Snapshots.Created fresh = snapshots.create(true);
        assertThat(fresh.snapshot().segments()).hasSize(1);
        assertThat(fresh.isLatest()).isFalse();
        assertThat(snapshots.latest()).contains(second);
        root.append(150);
        assertThat(snapshots.create(true).isLatest()).isTrue();
        assertValid();
    }

    @Test
    void aSnapshotOfTheUndoneIsRevokedAndTheNextOneGoesOn() throws Exception {
        root.append(150);
        Snapshot first = snapshots.create(false).snapshot();
        root.append(150);
        Snapshot undone = snapshots.create(false).snapshot();
        root.rollBack(0);
        assertThat(snapshots.revocation(undone)).contains("revoked by a rollback");
        assertThatThrownBy(() -> snapshots.open(undone.shortId()))
                .hasMessage("snapshot " + undone.shortId() + " is revoked by a rollback: take LATEST, or make a new one"
                        + " with millrace snapshot create");
        assertThat(snapshots.latest()).contains(first);
        assertValid();
        root.append(80);
        assertThat(snapshots.create(false).snapshot().segments()).hasSize(2);
        assertValid();
    }

    @Test
    void tagsNameSnapshotsAndLatestMovesByItself() throws Exception {
        root.append(50);
        Snapshot made = snapshots.create(false).snapshot();
        assertThat(snapshots.tag("v1", "LATEST")).isEqualTo(made);
        assertThat(snapshots.get("v1")).isEqualTo(made);
        assertThat(snapshots.get(made.id().substring(0, 6))).isEqualTo(made);
        assertThatThrownBy(() -> snapshots.tag("LATEST", "v1")).hasMessageContaining("LATEST moves by itself");
        assertThatThrownBy(() -> snapshots.tag("../v1", "LATEST")).hasMessageContaining("cannot name a snapshot");
        assertThatThrownBy(() -> snapshots.get("v2")).hasMessageContaining("names no snapshot");
        assertValid();
        snapshots.untag("v1");
        assertThat(snapshots.tags()).containsOnlyKeys("LATEST");
    }

    @Test
    void whatPeopleWroteInTheDataCardStays() throws Exception {
        Path card = root.directory().resolve("README.md");
        String written = Files.readString(card).replace("configs:", "license: mit\nconfigs:") + "\nBy hand.\n";
        Files.writeString(card, written);
        root.append(3);
        snapshots.create(false);
        assertThat(Files.readString(card)).contains("license: mit").endsWith("\nBy hand.\n");
        assertValid();
    }

    @Test
    void retiringListsAndDeletesWhatNoKeptSnapshotNeeds() throws Exception {
        root.append(150);
        Snapshot old = snapshots.create(false).snapshot();
        snapshots.tag("old", old.id());
        root.append(80);
        Snapshot latest = snapshots.create(true).snapshot();
        Retirement planned = Retirement.plan(root.store(), snapshots, List.of(old));
        assertThat(planned.tags()).containsExactly("old");
        assertThat(planned.files()).isEmpty();
        assertThat(snapshots.all()).hasSize(2);
        planned.delete(root.store());
        assertThat(snapshots.all()).containsExactly(latest);
        assertValid();
    }

    @Test
    void retiringFreesFilesThatNothingElseLists() throws Exception {
        root.append(150);
        Snapshot first = snapshots.create(false).snapshot();
        String path = first.segments().get(0).get(0).path();
        root.rewrite(path);
        assertThatThrownBy(() -> Retirement.plan(root.store(), snapshots, List.of(first)))
                .hasMessage("snapshot " + first.shortId()
                        + " is LATEST: after the job's next commit, make a newer one with millrace snapshot create");
        snapshots.create(true);
        Retirement planned = Retirement.plan(root.store(), snapshots, List.of(first));
        assertThat(planned.snapshots()).containsExactly(first);
        assertThat(planned.files()).extracting(ListedFile::path).containsExactly(path);
        planned.delete(root.store());
        assertThat(root.directory().resolve(path)).doesNotExist();
        assertValid();
    }

    /** A job that goes on after a rollback cuts pieces out of them, and deletes them itself. */
    @Test
    void retiringLeavesWhatARollbackUndid() throws Exception {
        root.append(150);
        snapshots.create(false);
        root.append(150);
        Snapshot undone = snapshots.create(false).snapshot();
        String path = undone.segments().get(1).get(0).path();
        byte[] bytes = Files.readAllBytes(root.directory().resolve(path));
        root.rollBack(0);
        Files.write(root.directory().resolve(path), bytes);
        assertThat(Retirement.plan(root.store(), snapshots, List.of(undone)).files())
                .isEmpty();
    }

    @Test
    void verifyNamesFileRowGroupColumnAndPageOfAFlippedByte() throws Exception {
        root.append(50);
        String path = snapshots
                .create(false)
                .snapshot()
                .files()
                .findFirst()
                .orElseThrow()
                .path();
        Path shard = root.directory().resolve(path);
        byte[] bytes = Files.readAllBytes(shard);
        Chunk ids = new ShardReader(root.store(), path).chunk(0, 0);
        bytes[(int) ids.meta().getData_page_offset() + ids.pages().get(0).offset() + 9] ^= 1;
        Files.write(shard, bytes);
        List<Violation> found =
                Verification.of(root.store(), Verification.Scope.EVERYTHING).violations();
        assertThat(found)
                .extracting(Violation::toString)
                .contains("R15 " + path + " row group 0 column _mr_id page 0: page CRC does not match")
                .anyMatch(text -> text.startsWith("R5 " + path + ": sha256 is "));
    }
}
