package io.millrace.privacy.find.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.privacy.find.Detector;
import io.millrace.privacy.find.Finding;
import io.millrace.privacy.find.Recognizers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Names in tables of texts of seven languages, in capitals, in small letters, and texts without names. Nothing was ever made
 * after {@code names_held_out.txt}: it says how far the recognizers carry.
 */
class NameTablesTest {
    private static final Map<Character, String> TYPES = Map.of('P', "PERSON", 'L', "LOCATION", 'O', "ORGANIZATION");
    private static final Detector DETECTOR = new Detector(Recognizers.all(), Set.copyOf(TYPES.values()));
    private static final String NOTHING = "Nothing";

    /** A text, and what is to be found there: type, start and end. */
    private record Row(String text, Set<String> wanted) {
        static Row of(String line) {
            StringBuilder text = new StringBuilder();
            Set<String> wanted = new LinkedHashSet<>();
            for (int at = 0; at < line.length(); ) {
                int end = line.charAt(at) == '{' && line.indexOf(':', at) == at + 2 ? line.indexOf('}', at) : -1;
                if (end > 0) {
                    int start = text.length();
                    text.append(line, at + 3, end);
                    wanted.add(TYPES.get(line.charAt(at + 1)) + " " + start + " " + text.length());
                    at = end + 1;
                } else {
                    text.append(line.charAt(at++));
                }
            }
            return new Row(text.toString(), wanted);
        }

        Set<String> found() {
            Set<String> found = new LinkedHashSet<>();
            for (Finding finding : DETECTOR.find(text)) {
                found.add(finding.type() + " " + finding.start() + " " + finding.end());
            }
            return found;
        }
    }

    /** Of one type. */
    private static final class Count {
        private int wanted, found, right;

        double recall() {
            return (double) right / wanted;
        }

        double precision() {
            return (double) right / found;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "names_own.txt, PERSON, 0.75, 0.7",
        "names_own.txt, LOCATION, 0.8, 0.7",
        "names_own.txt, ORGANIZATION, 0.75, 0.75",
        "names_held_out.txt, PERSON, 0.8, 0.7",
        "names_held_out.txt, LOCATION, 0.75, 0.7",
        "names_held_out.txt, ORGANIZATION, 0.6, 0.6",
    })
    void mostNamesAreFoundExactly(String file, String type, double recall, double precision) throws IOException {
        Map<String, Count> counts = new TreeMap<>();
        rows(file, false).forEach(row -> count(row, counts));
        assertThat(counts.get(type).recall()).as("recall").isGreaterThan(recall);
        assertThat(counts.get(type).precision()).as("precision").isGreaterThan(precision);
    }

    @ParameterizedTest
    @CsvSource({"names_own.txt, 8", "names_held_out.txt, 10"})
    void fewTextsWithoutNamesAreTakenToHoldOne(String file, int most) throws IOException {
        List<Row> rows = rows(file, true);
        assertThat(rows).hasSizeGreaterThan(35);
        assertThat(rows.stream().filter(row -> !row.found().isEmpty())).hasSizeLessThanOrEqualTo(most);
    }

    private static void count(Row row, Map<String, Count> counts) {
        Set<String> found = row.found();
        TYPES.values().forEach(type -> counts.putIfAbsent(type, new Count()));
        row.wanted().forEach(span -> counts.get(type(span)).wanted++);
        found.forEach(span -> {
            counts.get(type(span)).found++;
            counts.get(type(span)).right += row.wanted().contains(span) ? 1 : 0;
        });
    }

    private static String type(String span) {
        return span.substring(0, span.indexOf(' '));
    }

    /** The rows above the heading of those without names, or below it. */
    private static List<Row> rows(String file, boolean without) throws IOException {
        try (InputStream in = NameTablesTest.class.getResourceAsStream(file)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            int heading = lines.indexOf("# " + NOTHING);
            List<String> part = without ? lines.subList(heading + 1, lines.size()) : lines.subList(0, heading);
            return part.stream()
                    .filter(line -> without || !line.startsWith("# "))
                    .map(Row::of)
                    .toList();
        }
    }
}
