package io.millrace.jobs.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.privacy.find.Detection;
import io.millrace.privacy.find.Finding;
import java.util.HashSet;
import java.util.List;
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

        private Count plus(Count other) {
            return new Count(values + other.values, whole + other.whole, findings + other.findings);
        }
    }

    /** A label has so few values, each of many records. */
    private static final int MOST_NAMES = 20, FEWEST_RECORDS = 100;
    /** What the values of labels are taken for, as codes of languages and names of products are. */
    private static final Set<String> OF_LABELS = Set.of("LOCATION", "ORGANIZATION");

    private static final String PHONE = "PHONE", CARD = "CREDIT_CARD";
    /** Check digits of a number fit one time in ten by chance: so many times more is none. */
    private static final int CHANCE = 4;
    /** A tenth of the values are many. */
    private static final int MANY = 10;

    private final Map<String, Count> types = new TreeMap<>();
    private final Set<Integer> hashes = new HashSet<>();
    private long values;
    private long numbers;
    private long withFindings;
    private int shortest = Integer.MAX_VALUE;

    /** Looks at one value. */
    public void add(String text, Detection detection) {
        add(text, detection.find(text));
    }

    /**
     * Looks at a number. One with a fraction is a measure, and most long numbers have the form of a phone's or an
     * account's: that one is needs the name of the field to say so.
     */
    void addNumber(JsonNode number, String name, Detection detection) {
        numbers++;
        String digits = number.isIntegralNumber() ? number.asText() : "";
        List<Finding> found = detection.find(digits);
        List<Finding> named = found.isEmpty() ? found : detection.find(words(name) + ": " + digits);
        add(
                digits,
                found.stream()
                        .filter(finding -> isChecked(finding) || score(named, finding.type()) > finding.score())
                        .toList());
    }

    private static boolean isChecked(Finding finding) {
        return !finding.type().equals(PHONE) && !finding.why().isEmpty();
    }

    private static double score(List<Finding> found, String type) {
        return found.stream()
                .filter(finding -> finding.type().equals(type))
                .mapToDouble(Finding::score)
                .max()
                .orElse(0);
    }

    private static String words(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").replaceAll("[^\\p{L}]+", " ");
    }

    private void add(String text, List<Finding> found) {
        values++;
        if (hashes.size() <= MOST_NAMES) {
            hashes.add(text.hashCode());
        }
        if (!text.isEmpty()) {
            shortest = Math.min(shortest, text.codePointCount(0, text.length()));
        }
        Map<String, Long> seen = new TreeMap<>();
        Set<String> whole = new HashSet<>();
        for (Finding finding : found) {
            seen.merge(finding.type(), 1L, Long::sum);
            if (text.strip().length() == finding.length()) {
                whole.add(finding.type());
            }
        }
        withFindings += seen.isEmpty() ? 0 : 1;
        seen.forEach((type, count) ->
                types.put(type, types.getOrDefault(type, new Count(0, 0, 0)).plus(whole.contains(type), count)));
    }

    /** Of both. */
    FieldFindings plus(FieldFindings other) {
        FieldFindings sum = new FieldFindings();
        for (FieldFindings part : List.of(this, other)) {
            part.types.forEach((type, count) -> sum.types.merge(type, count, Count::plus));
            part.hashes.stream().limit(MOST_NAMES + 1L).forEach(sum.hashes::add);
            sum.values += part.values;
            sum.numbers += part.numbers;
            sum.withFindings += part.withFindings;
            sum.shortest = Math.min(sum.shortest, part.shortest);
        }
        return sum;
    }

    public boolean isEmpty() {
        return types().isEmpty();
    }

    public long values() {
        return values;
    }

    /** Values in which anything was found. */
    public long withFindings() {
        return withFindings;
    }

    /** By type, in order; without those that so few numbers are that chance explains them. */
    public Map<String, Count> types() {
        Map<String, Count> sure = new TreeMap<>(types);
        sure.entrySet()
                .removeIf(type ->
                        numbers == values && !type.getKey().equals(CARD) && type.getValue().values * CHANCE < values);
        return sure;
    }

    /** Characters of the shortest value that is not empty. */
    int shortest() {
        return shortest;
    }

    /**
     * The type that at least half of the values are and nothing else, or a tenth where nothing is found within texts: the
     * others are alike, but not found without words around them. Null if there is none, and where many are a part of texts.
     */
    public String column() {
        long most = mostWhole();
        boolean isMixed = types().values().stream().anyMatch(count -> (count.values - count.whole) * MANY > values);
        if (isMixed || most == 0 || most * (isWhole() ? MANY : 2) < values) {
            return null;
        }
        return types().entrySet().stream()
                .filter(type -> type.getValue().whole == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private boolean isWhole() {
        return types().values().stream().allMatch(count -> count.whole == count.values);
    }

    /** How many values are of the most frequent type and nothing else. */
    long mostWhole() {
        return types().values().stream().mapToLong(Count::whole).max().orElse(0);
    }

    /** Whether it holds values, not texts, and few are of a type that is found: the others would stay. */
    public boolean isPartly() {
        return column() == null && isWhole();
    }

    /** Whether it rather names a kind than somebody: few different values, and none looks like more than a place or a firm. */
    public boolean isLabel() {
        return values >= FEWEST_RECORDS && hashes.size() <= MOST_NAMES && OF_LABELS.containsAll(types().keySet());
    }
}
