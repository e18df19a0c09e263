package io.millrace.demo.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/** Reads profiles: each sampled stack, innermost frame first and the thread's name last, and how often it was seen. */
final class Stacks {
    private Stacks() {}

    /** Java code only: Flight Recorder sees neither the garbage collector nor the compiler, and native code apart. */
    static void ofRecording(Path file, BiConsumer<List<String>, Long> each) {
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    each.accept(stack(event), 1L);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> stack(RecordedEvent event) {
        List<String> stack = new ArrayList<>();
        event.getStackTrace().getFrames().forEach(frame -> stack.add(name(frame)));
        RecordedThread thread = event.getThread("sampledThread");
        stack.add(thread == null || thread.getJavaName() == null ? "unnamed" : thread.getJavaName());
        return stack;
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    /** Lines of {@code [thread tid=n];outermost;…;innermost count}, as async-profiler writes them: native code too. */
    static void ofCollapsed(Path file, BiConsumer<List<String>, Long> each) {
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEach(line -> {
                int end = line.lastIndexOf(' ');
                List<String> frames = Arrays.asList(line.substring(0, end)
                        .replaceFirst("^\\[(.*?) tid=\\d+\\]", "$1")
                        .replace('/', '.')
                        .split(";", -1));
                Collections.reverse(frames);
                each.accept(frames, Long.parseLong(line.substring(end + 1)));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
