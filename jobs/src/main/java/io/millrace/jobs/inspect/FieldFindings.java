package io.millrace.jobs.inspect;

import io.millrace.privacy.find.Detection;
import io.millrace.privacy.find.Finding;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was found in the values of one field or column. Holds counts, never a value. */
public final class FieldFindings {
    /** Of the found ones, how many values were the finding and nothing else. */
    public record Count(long values, long whole, long findings) {
        private Count plus(boolean isWhole, long more) {
            return new Count(values + 1, whole + (isWhole ? 1 : 0), findings + more);
        }
    }

    private final Map<String, Count> types = new TreeMap<>();
    private long values;
    private long withFindings;

    /** Looks at one value. */
    public void add(String text, Detection detection) {
        values++;
        Map<String, Long> seen = new TreeMap<>();
        Set<String> whole = new HashSet<>();
        for (Finding finding : detection.find(text)) {
            seen.merge(finding.type(), 1L, Long::sum);
            if (text.strip().length() == finding.length()) {
                whole.add(finding.type());
            }
        }
        withFindings += seen.isEmpty() ? 0 : 1;
        seen.forEach((type, count) ->
                types.put(type, types.getOrDefault(type, new Count(0, 0, 0)).plus(whole.contains(type), count)));
    }

    public boolean isEmpty() {
        return types.isEmpty();
    }

    public long values() {
        return values;
    }

    /** Values in which anything was found. */
    public long withFindings() {
        return withFindings;
    }

    /** By type, in order. */
    public Map<String, Count> types() {
        return types;
    }

    /** The type that most values are and nothing else, or null if less than half are one. */
    public String column() {
        return types.entrySet().stream()
                .filter(type -> type.getValue().whole * 2 >= values)
                .max(Map.Entry.comparingByValue((one, other) -> Long.compare(one.whole, other.whole)))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
