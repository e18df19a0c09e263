package io.millrace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Kills a running job, restarts it, and holds every row and cell against the ledger of what the broker acknowledged. A few
 * moments by default; all of them with {@code -Dmillrace.crash=full}, others with {@code -Dmillrace.crash.points=a,b},
 * {@code -Dmillrace.crash.random=n} and {@code -Dmillrace.crash.seed=n}. The work is left under {@code target/crash} where
 * something is wrong.
 */
class CrashIT {
    private static final String FEW_POINTS = "piece_half,placed_all,manifest_put";

    @Test
    void nothingIsLostAndNothingStandsTwiceAfterACrash() {
        Program crash = Outside.python(
                Path.of("target", "crash.txt"), Duration.ofMinutes(80), Outside.tool("crash.py"), arguments("crash"));
        assertThat(crash.exit()).as(crash.printed()).isZero();
        assertThat(crash.printed()).contains("0 failed").contains("ok   undisturbed");
    }

    /** A fifth of the records has the id of an earlier one: one of each is kept, the others name it. */
    @Test
    void noDuplicateIsKeptAndNoneOfAllIsLostAfterACrash() {
        List<String> withDuplicates = new ArrayList<>(arguments("duplicates"));
        withDuplicates.add("--duplicates");
        Program crash = Outside.python(
                Path.of("target", "crash-duplicates.txt"),
                Duration.ofMinutes(80),
                Outside.tool("crash.py"),
                withDuplicates);
        assertThat(crash.exit()).as(crash.printed()).isZero();
        assertThat(crash.printed()).contains("0 failed").contains("ok   undisturbed");
    }

    /** As {@link #nothingIsLostAndNothingStandsTwiceAfterACrash}, with the dataset in a bucket. */
    @Test
    void nothingIsLostAndNothingStandsTwiceInABucketAfterACrash() {
        List<String> inABucket = new ArrayList<>(arguments("bucket"));
        inABucket.addAll(List.of(
                "--s3", Path.of("target", "s3", "s3proxy.jar").toAbsolutePath().toString()));
        Program crash = Outside.python(
                Path.of("target", "crash-bucket.txt"), Duration.ofMinutes(80), Outside.tool("crash.py"), inABucket);
        assertThat(crash.exit()).as(crash.printed()).isZero();
        assertThat(crash.printed()).contains("0 failed").contains("ok   undisturbed");
    }

    /** Pieces and shards that a bucket takes in several parts: small ones are put at once. */
    @Test
    void noUploadIsLeftAfterACrash() {
        List<String> large = new ArrayList<>(arguments("uploads"));
        large.addAll(List.of(
                "--s3", Path.of("target", "s3", "s3proxy.jar").toAbsolutePath().toString()));
        large.addAll(List.of("--large", "--records", "12000", "--random", "0"));
        large.addAll(List.of("--points", isFull() ? "upload_begun,upload_part,upload_whole" : "upload_part"));
        Program crash = Outside.python(
                Path.of("target", "crash-uploads.txt"), Duration.ofMinutes(30), Outside.tool("crash.py"), large);
        assertThat(crash.exit()).as(crash.printed()).isZero();
        assertThat(crash.printed()).contains("0 failed").contains("ok   undisturbed");
    }

    @Test
    void theLedgerSeesEveryKindOfDamage() {
        Path readers = Outside.reader("cipher_reference.py").getParent();
        Program own = Outside.python(
                Path.of("target", "test_ledger.txt"),
                Duration.ofMinutes(5),
                Outside.tool("test_ledger.py"),
                List.of("--readers", readers.toString()));
        assertThat(own.exit()).as(own.printed()).isZero();
        assertThat(own.printed()).contains(" 0 not seen");
    }

    private static boolean isFull() {
        return "full".equals(System.getProperty("millrace.crash"));
    }

    private static List<String> arguments(String folder) {
        boolean full = isFull();
        List<String> arguments = new ArrayList<>(List.of(
                "--class-path",
                Program.classPath() + ":" + Path.of("target", "test-classes").toAbsolutePath(),
                "--readers",
                Outside.reader("cipher_reference.py").getParent().toString(),
                "--work",
                Path.of("target", folder).toAbsolutePath().toString(),
                "--java",
                Program.java(),
                "--random",
                System.getProperty("millrace.crash.random", full ? "5" : "1"),
                "--records",
                System.getProperty("millrace.crash.records", full ? "60000" : "20000"),
                "--seed",
                System.getProperty("millrace.crash.seed", "20260101")));
        String points = System.getProperty("millrace.crash.points", full ? null : FEW_POINTS);
        if (points != null) {
            arguments.addAll(List.of("--points", points));
        }
        return arguments;
    }
}
