package io.millrace.demo.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * A recording of one program.
 *
 * @param agent async-profiler's library, or null for Flight Recorder
 */
public record Profile(Path file, Path agent) {
    /** @param name of the file, without its ending */
    public static Profile in(Path folder, String name, Path agent) {
        return new Profile(folder.resolve(name + (agent == null ? ".jfr" : ".collapsed")), agent);
    }

    /** Of the JVM that is recorded. */
    public List<String> options() {
        if (agent == null) {
            return List.of("-XX:StartFlightRecording=settings=profile,filename=" + file);
        }
        return List.of(
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:+DebugNonSafepoints",
                "-agentpath:" + agent.toAbsolutePath() + "=start,event=ctimer,threads,collapsed,file=" + file);
    }

    /**
     * What was recorded, as tables in Markdown.
     *
     * @param counts which stacks, given as frames from the innermost, and the thread's name
     */
    public List<String> lines(Predicate<List<String>> counts) {
        HotFrames frames = new HotFrames();
        if (agent == null) {
            Stacks.ofRecording(file, (stack, count) -> add(stack, count, counts, frames));
        } else {
            Stacks.ofCollapsed(file, (stack, count) -> add(stack, count, counts, frames));
        }
        return frames.lines();
    }

    private static void add(List<String> stack, long count, Predicate<List<String>> counts, HotFrames frames) {
        if (counts.test(stack)) {
            frames.add(stack, count);
        }
    }
}
