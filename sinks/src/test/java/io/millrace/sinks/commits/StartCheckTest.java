package io.millrace.sinks.commits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartCheckTest {
    @TempDir
    Path directory;

    private TestJob job;

    /** Three appends in force: offsets 0 to 2, 2 to 4, 4 to 6. */
    @BeforeEach
    void makeRoot() {
        job = new TestJob(directory.resolve("root"));
        Committing committing = job.committing();
        job.put(committing, 0, 0, 2);
        job.put(committing, 1, 2, 4);
        job.put(committing, 2, 4, 6);
    }

    @ParameterizedTest
    @CsvSource({"4, its commit is pending", "3, all its commits are in force"})
    void aStateThatFitsGoesOn(long next, String why) {
        assertThat(resume(next, OptionalLong.empty())).as(why).isFalse();
        assertThat(resume(next, OptionalLong.of(1)))
                .as("a wish that is already granted")
                .isFalse();
    }

    @Test
    void anOlderStateIsRefusedWithTheWayOut() {
        assertRefused(
                2,
                OptionalLong.empty(),
                "append 1 is the last it knows, append 2 is the last in force",
                "--rollback-to-append 1");
        assertRefused(0, OptionalLong.empty(), "--rollback-to-append -1");
    }

    @Test
    void anOlderStateMayRollBackToItsOwnAppendOnly() {
        assertThat(resume(2, OptionalLong.of(1))).isTrue();
        assertRefused(2, OptionalLong.of(0), "this state allows only --rollback-to-append 1, got 0");
    }

    @Test
    void aStateThatKnowsMoreIsRefused() {
        assertRefused(5, OptionalLong.empty(), "knows 5 appends, but only 3 are in force");
    }

    @Test
    void aStateOfAnotherDatasetIsRefused() {
        assertThatThrownBy(() -> new StartCheck(job.root())
                        .resume(new StartCheck.JobState(3, Map.of(TestJob.PARTITION, 7L)), OptionalLong.empty()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("after append 2 the offsets")
                .hasMessageContaining("end at {events/0=6}, the job's state says {events/0=7}");
    }

    @Test
    void aJobWithoutStateStartsAtTheEnds() {
        assertThat(new StartCheck(job.root()).fresh(List.of())).isEqualTo(Map.of(TestJob.PARTITION, 6L));
    }

    @Test
    void aJobWithoutStateIsRefusedWhileRowsAreHeld() {
        job.committing().append(TestJob.request(3, 6, 9, job.shard("ab", 6, 8)));

        assertThatThrownBy(() -> new StartCheck(job.root()).fresh(List.of("/state/b/chk-9", "/state/a/chk-7")))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll(
                        "waits for 1 row that",
                        "checkpoint job/4",
                        "resume from one of these: /state/b/chk-9, /state/a/chk-7");
        assertThatThrownBy(() -> new StartCheck(job.root()).fresh(List.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no complete checkpoint was found");
    }

    private boolean resume(long next, OptionalLong rollback) {
        long ends = next * 2;
        return new StartCheck(job.root())
                .resume(
                        new StartCheck.JobState(next, ends == 0 ? Map.of() : Map.of(TestJob.PARTITION, ends)),
                        rollback);
    }

    private void assertRefused(long next, OptionalLong rollback, String... parts) {
        assertThatThrownBy(() -> resume(next, rollback))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.trouble()).isEqualTo(Refusal.Trouble.REFUSED))
                .hasMessageContainingAll(parts);
    }
}
