package io.millrace.demo.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HotFramesTest {
    @TempDir
    Path folder;

    @Test
    void methodsAreThoseOfTheJobAndThreadsAreAll() throws IOException {
        Path profile = folder.resolve("profile");
        Files.write(
                profile,
                List.of(
                        "[C2 CompilerThread0 tid=12];start_thread;Compile::Optimize 5",
                        "[sink (1/2)#0 tid=13];java/lang/Thread.run;io/millrace/A.write;io/millrace/A.write;java/B.hash 3",
                        "[sink (2/2)#0 tid=14];java/lang/Thread.run;io/millrace/A.write;io/millrace/C.code 1"));
        HotFrames frames = new HotFrames();
        Stacks.ofCollapsed(profile, frames::add);
        assertThat(frames.lines())
                .contains("9 samples, 4 of them of the job")
                .contains("| 55.6 | C2 CompilerThread |", "| 44.4 | sink |")
                .contains("| 75.0 | java.B.hash |", "| 25.0 | io.millrace.C.code |")
                .contains("| 100.0 | io.millrace.A.write |")
                .noneMatch(line -> line.contains("Optimize"));
    }
}
