package io.millrace.jobs.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.millrace.core.Refusal;
import io.millrace.core.Refusal.Trouble;
import io.millrace.ingestion.KafkaIngestion;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The runs of a pipeline, the last one last: which job went on from which state. Written before a job starts, replaced as
 * a whole.
 *
 * @param pipeline its name
 * @param runs the newest {@value #KEPT}
 */
record Lineage(String pipeline, List<Run> runs) {
    private static final int KEPT = 100;

    /** The last, and the one before in case of a rollback. */
    private static final int KEPT_MEMORIES = 2;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    Lineage {
        runs = List.copyOf(runs.subList(Math.max(0, runs.size() - KEPT), runs.size()));
    }

    /** @throws Refusal if it is damaged, or that of another pipeline */
    static Lineage read(Path file, String pipeline) {
        if (!Files.exists(file)) {
            return new Lineage(pipeline, List.of());
        }
        Lineage read = parse(file);
        if (!read.pipeline().equals(pipeline)) {
            throw new Refusal(
                    Trouble.REFUSED,
                    "the state directory " + file.getParent() + " belongs to the pipeline " + read.pipeline()
                            + ", not to " + pipeline + ": give this pipeline a directory of its own in run.state");
        }
        return read;
    }

    private static Lineage parse(Path file) {
        try {
            return MAPPER.readValue(file.toFile(), Lineage.class);
        } catch (JsonProcessingException damaged) {
            throw new Refusal(
                    Trouble.REFUSED,
                    file + " is damaged: delete it, and name the state to go on from with --from",
                    damaged);
        } catch (IOException unreadable) {
            throw new Refusal(Trouble.UNREACHABLE, "cannot read " + file + ": check its rights", unreadable);
        }
    }

    Optional<Run> last() {
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
    }

    /** Whether a run has filled this dataset to its end. */
    boolean hasFilled(String dataset) {
        return runs.stream().anyMatch(run -> dataset.equals(run.dataset()));
    }

    /** Whether the last run has the id of an earlier one. */
    boolean hasRunBefore(String job) {
        return runs.stream().filter(run -> run.job().equals(job)).count() > 1;
    }

    /** Whether the job that made a state reads to an end, so that partitions may be finished in that state. */
    boolean isBounded(SavedState state) {
        return runOf(state).filter(Run::bounded).isPresent();
    }

    /** Whether a state has only what steps remember: its source has ended, and its rows are in shards. */
    boolean isMemory(Path directory) {
        return runs.stream().anyMatch(run -> directory.toString().equals(run.memory()));
    }

    /** Jobs whose savepoint with what steps remember has been followed by two newer ones. */
    List<String> outdatedMemories() {
        List<String> jobs =
                runs.stream().filter(run -> run.memory() != null).map(Run::job).toList();
        return jobs.subList(0, Math.max(0, jobs.size() - KEPT_MEMORIES));
    }

    /** What the steps went by that wrote a state; nothing is known of a state from elsewhere. */
    Optional<Map<String, String>> stepsOf(SavedState state) {
        return runOf(state).map(Run::steps);
    }

    /** The last run of the job: one that an application cluster fixes has several after a rollback. */
    private Optional<Run> runOf(SavedState state) {
        return runs.stream().filter(run -> run.job().equals(state.job())).reduce((former, later) -> later);
    }

    /** Uid of the source in a state. */
    String sourceOf(SavedState state) {
        return runOf(state).map(Run::sourceUid).orElse(KafkaIngestion.SOURCE_UID);
    }

    Lineage plus(Run run) {
        List<Run> more = new ArrayList<>(runs);
        more.add(run);
        return new Lineage(pipeline, more);
    }

    Lineage withoutLast() {
        return new Lineage(pipeline, runs.subList(0, runs.size() - 1));
    }

    void write(Path file) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (ByteBuffer rest = ByteBuffer.wrap(MAPPER.writeValueAsBytes(this)); rest.hasRemaining(); ) {
                channel.write(rest);
            }
            channel.force(true);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw Writable.unwritable(file.getParent(), "run.state", unwritable);
        }
    }
}
