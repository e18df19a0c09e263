package io.millrace.privacy.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What repeated patterns cost for each character, and which cost more for each where there are twice as many. */
final class PatternCosts {
    /** Twice the length, and the noise of a clock on a busy machine. */
    private static final double MOST_GROWTH = 2.6;

    private static final int TRIES = 6, ROUNDS = 3, SHOWN = 70;
    private static final String PLAIN =
            "The market was quiet, and slowly a warm morning moved under the old bright window. ";

    private final DetectionCost cost;
    private final int length;
    private final List<Row> rows = new ArrayList<>();

    private record Row(String unit, double nanos, double growth) {}

    PatternCosts(DetectionCost cost, int length) {
        this.cost = cost;
        this.length = length;
    }

    /** A pattern that grows too fast is measured again, since a clock may err once, but not always. */
    void measure(String unit) {
        String single = HostileTexts.repeated(unit, length);
        String twice = HostileTexts.repeated(unit, 2 * length);
        double least = Double.MAX_VALUE;
        double nanos = 0;
        for (int attempt = 0; attempt < TRIES && least > MOST_GROWTH; attempt++) {
            double once = cost.nanos(single, 1 + attempt);
            nanos = cost.nanos(twice, 1 + attempt);
            least = Math.min(least, nanos / once);
        }
        rows.add(new Row(unit, nanos / twice.length(), least));
    }

    /** Patterns whose time grows faster than their length, at four times the length as well: a collector's pause does not. */
    List<String> grown() {
        return rows.stream()
                .filter(row -> row.growth > MOST_GROWTH && growsOn(row.unit))
                .map(row -> shown(row.unit))
                .toList();
    }

    private boolean growsOn(String unit) {
        double once = cost.nanos(HostileTexts.repeated(unit, length), TRIES);
        double fourTimes = cost.nanos(HostileTexts.repeated(unit, 4 * length), TRIES);
        return fourTimes / once > MOST_GROWTH * MOST_GROWTH;
    }

    /** The dearest patterns by the time of each character, beside plain text. */
    String table(int count) {
        double plain = cost.nanos(HostileTexts.repeated(PLAIN, 2 * length), ROUNDS) / (2 * length);
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%d patterns; plain text %.0f ns a character%n| pattern | times plain text | twice the length |%n|---|--:|--:|%n",
                rows.size(),
                plain));
        rows.stream()
                .sorted(Comparator.comparingDouble(Row::nanos).reversed())
                .limit(count)
                .forEach(row -> table.append(String.format(
                        Locale.ROOT, "| `%s` | %.1f | %.2f |%n", shown(row.unit), row.nanos / plain, row.growth)));
        return table.toString();
    }

    /** The beginning, in ASCII. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        for (int at = 0; at < text.length() && shown.length() < SHOWN; at++) {
            char c = text.charAt(at);
            shown.append(c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return shown.toString();
    }
}
