package io.millrace.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A training of two epochs on the photos of a demo's dataset, by the Python package of this checkout. Without PyTorch the test that
 * uses it is skipped and says so.
 *
 * @param dataset has a snapshot
 * @param checkpoint the file that it goes on from
 */
record Training(Path dataset, Path checkpoint) {
    static final int STEPS_PER_CHECKPOINT = 10;
    private static final Path WORKER = Path.of("../worker/src").toAbsolutePath().normalize();
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int WITHOUT_TORCH = 77;
    private static final int KILLED = 128 + 9;

    /** Trains to the end: the number and the loss of every step. */
    List<String> toTheEnd(int readers) {
        return steps(readers, List.of(), 0);
    }

    /** Trains until it is killed after this step. */
    List<String> killedAfter(int step, int readers) {
        return steps(readers, List.of("--die-after", "" + step), KILLED);
    }

    private List<String> steps(int readers, List<String> more, int exit) {
        List<String> arguments = new ArrayList<>(List.of("--root", "" + dataset, "--worker", "" + WORKER));
        arguments.addAll(List.of("--checkpoint", "" + checkpoint, "--readers", "" + readers));
        arguments.addAll(more);
        Program ran = Outside.python(terminal(), LIMIT, Outside.tool("train.py"), arguments);
        assumeTrue(ran.exit() != WITHOUT_TORCH, "skipped: " + ran.printed());
        assertThat(ran.exit()).as(ran.printed()).isEqualTo(exit);
        return ran.printed().lines().filter(line -> line.matches("\\d+ 0x\\S+")).toList();
    }

    private Path terminal() {
        return checkpoint.resolveSibling(checkpoint.getFileName() + ".txt");
    }
}
