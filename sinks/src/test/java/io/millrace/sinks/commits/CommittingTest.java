package io.millrace.sinks.commits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Refusal;
import io.millrace.sinks.stores.LocalStore;
import io.millrace.sinks.stores.Scratch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommittingTest {
    @TempDir
    Path directory;

    private TestJob job;

    @BeforeEach
    void makeRoot() {
        job = new TestJob(directory.resolve("root"));
    }

    @Test
    void placesTheFilesAndPutsTheManifest() throws Exception {
        AppendRequest request = TestJob.request(0, 5, 9, job.shard("abc", 5, 8));

        assertThat(job.committing().append(request)).isEqualTo(Committing.Outcome.PUT);

        assertThat(Files.readString(job.layout.commit(0)))
                .isEqualTo(
                        "{\"format\":\"millrace/1\",\"seq\":0,\"kind\":\"append\",\"created_at\":\"2026-11-24T01:02:03Z\","
                                + "\"append\":0,\"source\":{\"events\":{\"0\":[5,9]}},\"held\":1,\"counts\":{\"consumed\":4,"
                                + "\"added\":0,\"rejected\":{}},\"add\":[{\"path\":"
                                + "\"data/train/part-00112233445566aa-00000000.parquet\",\"bytes\":3,\"sha256\":"
                                + "\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\",\"rows\":3,"
                                + "\"row_groups\":[3],\"source\":{\"events\":{\"0\":[5,8]}}}],\"remove\":[],"
                                + "\"x\":{\"checkpoint\":\"job/1\"}}\n");
        assertThat(job.data()).containsExactly("part-00112233445566aa-00000000.parquet");
        assertThat(job.scratch()).isEmpty();
    }

    @Test
    void repeatingARequestChangesNothing() throws Exception {
        AppendRequest request = job.put(job.committing(), 0, 0, 3);

        assertThat(job.committing().append(request)).isEqualTo(Committing.Outcome.DONE);
        assertThat(AppendRequest.fromBytes(request.toBytes())).isEqualTo(request);
        assertThat(job.committing().append(AppendRequest.fromBytes(request.toBytes())))
                .isEqualTo(Committing.Outcome.DONE);
        assertThat(job.root().next()).isEqualTo(1);
    }

    @Test
    void repeatsAnEarlierAppendThatIsInForce() {
        Committing committing = job.committing();
        AppendRequest first = job.put(committing, 0, 0, 3);
        job.put(committing, 1, 3, 5);

        assertThat(job.committing().append(first)).isEqualTo(Committing.Outcome.DONE);
    }

    @Test
    void takesFilesThatAreAlreadyPlaced() throws Exception {
        SealedShard shard = job.shard("abc", 0, 3);
        Path target = job.layout.file(shard.file().path());
        Files.createDirectories(target.getParent());
        Files.move(job.layout.scratch(shard.scratchName()), target);

        assertThat(job.committing().append(TestJob.request(0, 0, 3, shard))).isEqualTo(Committing.Outcome.PUT);
    }

    @Test
    void stopsWhereOtherBytesStandAtTheFinalPath() {
        SealedShard shard = job.shard("abc", 0, 3);
        TestJob.write(job.layout.file(shard.file().path()), "xyz");

        assertRefused(
                TestJob.request(0, 0, 3, shard),
                "part-00112233445566aa-00000000.parquet holds other bytes than the shard to be placed there");
        assertThat(job.root().next()).isZero();
    }

    @Test
    void stopsWhereTheSealedFileIsGone() throws Exception {
        SealedShard shard = job.shard("abc", 0, 3);
        Files.delete(job.layout.scratch(shard.scratchName()));

        assertRefused(TestJob.request(0, 0, 3, shard), "is missing or incomplete");
    }

    @Test
    void stopsAtAnAppendInForceWithOtherRanges() {
        job.put(job.committing(), 0, 0, 3);

        assertRefused(
                TestJob.request(0, 0, 4, job.shard("abcd", 0, 4)),
                "would put append 0, but 1 appends are in force",
                "append 0 there covers other offsets");
    }

    @Test
    void stopsAtAnAppendInForceWithOtherFilesAndLeavesNoStray() throws Exception {
        job.put(job.committing(), 0, 0, 3);

        assertRefused(TestJob.request(0, 0, 3, job.shard("abc", 0, 3)), "append 0 there has other files");
        assertThat(job.data()).containsExactly("part-00112233445566aa-00000000.parquet");
    }

    @Test
    void stopsWhereTheRootHasFewerAppends() {
        assertRefused(
                TestJob.request(2, 0, 3, job.shard("abc", 0, 3)), "would put append 2, but 0 appends are in force");
    }

    @Test
    void stopsWhereTheRangesDoNotStartAtTheEnd() {
        job.put(job.committing(), 0, 0, 3);

        assertRefused(
                TestJob.request(1, 4, 6, job.shard("ab", 4, 6)),
                "offsets of events/0 end at 3 there, the job goes on from 4");
    }

    @Test
    void stopsASecondJobAtItsFirstCommitAndTakesItsFilesBack() throws Exception {
        Committing first = job.committing();
        Committing second = job.committing();
        job.put(first, 0, 0, 3);
        SealedShard late = job.shard("ffeeddccbbaa0099", 0, "abc", TestJob.range(0, 3));
        new Placing(job.layout.store()).place(TestJob.request(0, 0, 3, late));

        assertThatThrownBy(() -> second.append(TestJob.request(0, 0, 3, late)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("another job writes there");
        assertThat(job.data()).containsExactly("part-00112233445566aa-00000000.parquet");
    }

    @Test
    void goesOnAfterARewriteThatWonTheRace() {
        AppendRequest first = job.put(job.committing(), 0, 0, 3);
        Committing committing = job.committing();
        String replaced = first.add().get(0).path();
        String rewrite =
                "{\"format\":\"millrace/1\",\"seq\":1,\"kind\":\"rewrite\",\"created_at\":\"2026-11-24T01:02:03Z\","
                        + "\"add\":[],\"remove\":[\"" + replaced + "\"]}";
        TestJob.write(job.layout.commit(1), rewrite);

        job.put(committing, 1, 3, 5);

        assertThat(job.root().next()).isEqualTo(3);
        assertThat(job.root().files()).extracting(FileEntry::rows).containsExactly(2L);
    }

    @Test
    void refusesCountsThatDoNotAddUp() {
        assertRefused(
                TestJob.request(0, 0, 2, job.shard("abc", 0, 2)), "append 0 does not add up: -1 rows would be held");
        assertRefused(TestJob.request(0, 0, 2), "append 0 does not add up: 2 rows would be held");
    }

    @Test
    void refusesAFileWithRowsBeyondTheEnd() {
        assertRefused(
                TestJob.request(0, 0, 3, job.shard("abc", 0, 4)),
                "holds rows of events/0 up to 4, which append 0 does not cover");
    }

    @Test
    void putsAnAppendOfRejectsOnlyWhereNothingIsHeld() {
        AppendRequest request = new AppendRequest(
                0,
                TestJob.range(0, 2),
                Counts.of(2, 0, Map.of("intake.not_json", 2L)),
                List.of(),
                Set.of(),
                "job/1",
                System.currentTimeMillis(),
                Map.of("topic_ids", Map.of("events", "abc")));

        job.committing().append(request);

        assertThat(job.root().last().counts()).isEqualTo(request.counts());
        assertThat(job.root().last().x()).containsEntry("topic_ids", Map.of("events", "abc"));
    }

    @Test
    void worksWithoutHardLinks() throws Exception {
        Committing committing = new Committing(new LocalStore(job.layout.root(), false), TestJob.CLOCK);

        AppendRequest request = job.put(committing, 0, 0, 3);

        assertThat(committing.append(request)).isEqualTo(Committing.Outcome.DONE);
        assertThat(new LocalStore(job.layout.root(), false).putIfAbsent(RootLayout.commit(0), new byte[0]))
                .isFalse();
        assertThat(job.data()).hasSize(1);
        assertThat(job.scratch()).containsExactly(Scratch.LOCK);
    }

    private void assertRefused(AppendRequest request, String... parts) {
        assertThatThrownBy(() -> job.committing().append(request))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.trouble()).isEqualTo(Refusal.Trouble.REFUSED))
                .hasMessageContainingAll(parts);
    }
}
