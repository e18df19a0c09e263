package io.millrace.demo.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where the time of a profile went: by method, and by the nearest method of Millrace that called it. */
final class HotFrames {
    private static final int SHOWN = 25;
    private static final String OWN = "io.millrace.";

    private final Map<String, Long> methods = new HashMap<>();
    private final Map<String, Long> callers = new HashMap<>();
    private long all;

    void add(List<String> stack, long count) {
        all += count;
        methods.merge(stack.get(0), count, Long::sum);
        String caller = stack.stream()
                .filter(frame -> frame.startsWith(OWN))
                .findFirst()
                .orElse("none: " + outermost(stack));
        callers.merge(caller, count, Long::sum);
    }

    /** Tells threads apart that run nothing of Millrace: those of Kafka, Flink, the JVM. */
    private static String outermost(List<String> stack) {
        return stack.get(Math.max(0, stack.size() - 4));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(all + " samples");
        lines.add("");
        lines.addAll(table("method", methods));
        lines.add("");
        lines.addAll(table("nearest method of Millrace", callers));
        return lines;
    }

    private List<String> table(String title, Map<String, Long> counts) {
        List<String> lines = new ArrayList<>(List.of("| % | " + title + " |", "|--:|---|"));
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(entry -> lines.add(
                        String.format(Locale.ROOT, "| %.1f | %s |", 100.0 * entry.getValue() / all, entry.getKey())));
        return lines;
    }
}
