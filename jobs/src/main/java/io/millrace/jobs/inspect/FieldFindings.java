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

    /** A label has so few values, each of many records. */
    private static final int MOST_NAMES = 20, FEWEST_RECORDS = 100;
    /** What the values of labels are taken for, as codes of languages and names of products are. */
    private static final Set<String> OF_LABELS = Set.of("LOCATION", "ORGANIZATION");

    private final Map<String, Count> types = new TreeMap<>();
    private final Set<Integer> hashes = new HashSet<>();
    private long values;
    private long withFindings;

    /** Looks at one value. */
    public void add(String text, Detection detection) {
        values++;
        if (hashes.size() <= MOST_NAMES) {
            hashes.add(text.hashCode());
        }
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

    /** The type that at least half of the values are and nothing else, or null; null too where many are a part of texts. */
    public String column() {
        long most = types.values().stream().mapToLong(Count::whole).max().orElse(0);
        boolean isMixed = types.values().stream().anyMatch(count -> (count.values - count.whole) * 10 > values);
        if (isMixed || most * 2 < values) {
            return null;
        }
        return types.entrySet().stream()
                .filter(type -> type.getValue().whole == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Whether it holds values, not texts, and less than half are of a type that is found: the others would stay. */
    public boolean isPartly() {
        return column() == null && types.values().stream().allMatch(count -> count.whole == count.values);
    }

    /** Whether it rather names a kind than somebody: few different values, and none looks like more than a place or a firm. */
    public boolean isLabel() {
        return values >= FEWEST_RECORDS && hashes.size() <= MOST_NAMES && OF_LABELS.containsAll(types.keySet());
    }
}
