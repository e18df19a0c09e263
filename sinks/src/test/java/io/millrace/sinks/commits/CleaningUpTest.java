package io.millrace.sinks.commits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleaningUpTest {
    private static final String STRAY = "part-ffeeddccbbaa0099-00000000.parquet";

    @TempDir
    Path directory;

    private TestJob job;

    @BeforeEach
    void makeRoot() {
        job = new TestJob(directory.resolve("root"));
    }

    @Test
    void theFirstOwnCommitDeletesStrays() throws Exception {
        Committing committing = job.committing();
        stray();

        job.put(committing, 0, 0, 3);

        assertThat(job.data()).containsExactly("part-00112233445566aa-00000000.parquet");
    }

    /** It may be that of a twin whose commit is on its way. */
    @Test
    void whatIsYoungerThanTheCommitterIsLeft() throws Exception {
        Committing committing = job.committing();
        TestJob.write(job.layout.data().resolve("train").resolve(STRAY), "x");

        job.put(committing, 0, 0, 3);

        assertThat(job.data()).contains(STRAY);
    }

    @Test
    void laterCommitsAndRepeatedOnesLeaveWhatOthersPlace() throws Exception {
        Committing committing = job.committing();
        AppendRequest first = job.put(committing, 0, 0, 3);
        stray();

        job.put(committing, 1, 3, 5);
        assertThat(job.data()).contains(STRAY);
        job.committing().append(first);
        assertThat(job.data()).contains(STRAY);
    }

    @Test
    void filesOfAnOpenErasureAreNoStrays() throws Exception {
        stray();
        TestJob.write(
                job.layout.erasures().resolve("req-1.json"), "{\"state\":\"open\",\"writer\":\"ffeeddccbbaa0099\"}");

        job.put(job.committing(), 0, 0, 3);

        assertThat(job.data()).contains(STRAY);
    }

    @Test
    void aCommitDeletesOldScratchButNotWhatWritersReportOrHaveJustWritten() throws Exception {
        job.old("half-a-join", "x");
        job.old("live-piece", "x");
        job.old("manifest-of-a-dead-committer", "x");
        Committing committing = job.committing();
        TestJob.write(job.layout.scratch("young"), "x");

        committing.append(TestJob.request(0, 0, 3, Set.of("live-piece"), job.shard("abc", 0, 3)));

        assertThat(job.scratch()).containsExactly("live-piece", "young");
    }

    /** Its times are those of the day before, as of all that is older. */
    @Test
    void whatWritersBeginAfterTheClockWasSetBackIsLeft() throws Exception {
        Committing committing = job.committing();
        job.old("begun-a-day-ago", "x");

        job.put(committing, 0, 0, 3);
        job.put(committing, 1, 3, 5);

        assertThat(job.scratch()).containsExactly("begun-a-day-ago");
    }

    @Test
    void aCommitDeletesThePiecesOfItsShards() throws Exception {
        Committing committing = job.committing();
        TestJob.write(job.layout.scratch("piece-1"), "ab");

        committing.append(TestJob.request(0, 0, 3, job.shard("abc", 0, 3, new Piece("piece-1", 2))));

        assertThat(job.scratch()).isEmpty();
    }

    @Test
    void aRestoredRequestSparesWhatTheNewWritersHaveBegun() throws Exception {
        AppendRequest old = TestJob.request(0, 0, 3, job.shard("abc", 0, 3));
        AppendRequest restored = new AppendRequest(
                old.number(), old.source(), old.counts(), old.shards(), old.live(), old.checkpoint(), 1000, Map.of());
        job.old("begun-before-the-committer", "x");

        job.committing().append(restored);

        assertThat(job.scratch()).containsExactly("begun-before-the-committer");
    }

    @Test
    void aRepeatedRequestStillCleans() throws Exception {
        AppendRequest request = job.put(job.committing(), 0, 0, 3);
        TestJob.write(job.layout.scratch(request.shards().get(0).scratchName()), "rrr");
        job.old("left", "x");

        job.committing().append(request);

        assertThat(job.scratch()).isEmpty();
    }

    /** What an earlier attempt has placed. */
    private void stray() throws IOException {
        Path stray = job.layout.data().resolve("train").resolve(STRAY);
        TestJob.write(stray, "x");
        Files.setLastModifiedTime(stray, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    }
}
