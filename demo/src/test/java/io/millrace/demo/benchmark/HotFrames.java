package io.millrace.demo.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where the time of a profile went: by thread, by method, and by method of Millrace with all that it calls. Methods are
 * those of the job: what the JVM and the start of the program use is only told by thread.
 */
final class HotFrames {
    private static final int SHOWN = 40;
    private static final String OWN = "io.millrace.";
    private static final Pattern NOT_THE_JOB =
            Pattern.compile(".*Compiler ?Thread.*|VM Thread|GC Thread.*|main|Sweeper.*|java");
    private static final Pattern NUMBERS = Pattern.compile(" ?\\(\\d+.\\d+\\)#\\d+$|[-#]?\\d+$");

    private final Map<String, Long> threads = new HashMap<>();
    private final Map<String, Long> methods = new HashMap<>();
    private final Map<String, Long> within = new HashMap<>();
    private long all;
    private long job;

    /** @param stack innermost frame first, the thread's name last */
    void add(List<String> stack, long count) {
        String thread = NUMBERS.matcher(stack.get(stack.size() - 1)).replaceAll("");
        all += count;
        threads.merge(thread, count, Long::sum);
        if (!NOT_THE_JOB.matcher(thread).matches()) {
            job += count;
            methods.merge(stack.get(0), count, Long::sum);
            new HashSet<>(stack)
                    .stream()
                            .filter(frame -> frame.startsWith(OWN))
                            .forEach(frame -> within.merge(frame, count, Long::sum));
        }
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(all + " samples, " + job + " of them of the job", ""));
        lines.addAll(table("thread", threads, all));
        lines.add("");
        lines.addAll(table("method", methods, job));
        lines.add("");
        lines.addAll(table("method of Millrace, with all that it calls", within, job));
        return lines;
    }

    private static List<String> table(String title, Map<String, Long> counts, long sum) {
        List<String> lines = new ArrayList<>(List.of("| % | " + title + " |", "|--:|---|"));
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(entry -> lines.add(
                        String.format(Locale.ROOT, "| %.1f | %s |", 100.0 * entry.getValue() / sum, entry.getKey())));
        return lines;
    }
}
