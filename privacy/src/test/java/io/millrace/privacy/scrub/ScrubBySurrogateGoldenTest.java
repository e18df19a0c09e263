package io.millrace.privacy.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.core.Binder;
import io.millrace.core.Binding;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.MapStep;
import io.millrace.core.Node;
import io.millrace.core.Origin;
import io.millrace.core.Outside;
import io.millrace.core.Problems;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.privacy.find.Detector;
import io.millrace.privacy.find.Finding;
import io.millrace.privacy.find.Recognizers;
import io.millrace.privacy.gate.Reserved;
import io.millrace.privacy.keys.VectorKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A second scan of scrubbed texts finds surrogates only. */
class ScrubBySurrogateGoldenTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema SCHEMA = Schema.of(Field.required("text", FieldType.STRING));
    private static final double SURE = 0.8;

    private final Detector detector = new Detector(Recognizers.all(), Recognizers.types());
    private final MapStep step = step();

    private static MapStep step() {
        Problems problems = new Problems();
        Map<String, Object> options = Map.of("field", "text", "replace_with", "surrogate", "domain", "customers");
        Record settings = new Binder(problems).bind(ScrubText.TYPE.settings(), Node.of(options), "");
        Binding binding = new Binding("it", SCHEMA, "sample", (option, message) -> problems.add(0, option, message));
        MapStep made = (MapStep) ScrubText.TYPE.create((ScrubText.Settings) settings, binding);
        assertThat(problems.isEmpty()).isTrue();
        made.open(VectorKeys.services());
        return made;
    }

    @Test
    void findsNoOriginalValueAndNothingSureThatIsNotReserved() throws IOException {
        List<String> left = new ArrayList<>();
        List<String> leaks = new ArrayList<>();
        for (String line : Files.readAllLines(Outside.shared("golden/privacy/synth_dev.jsonl"))) {
            String text = JSON.readTree(line).get("text").asText();
            String scrubbed = scrubbed(text);
            Set<String> before = values(text, Passages.of(sure(text)));
            values(scrubbed, sure(scrubbed)).stream().filter(before::contains).forEach(left::add);
            detector.find(scrubbed).stream()
                    .filter(found -> found.score() >= SURE && !Reserved.OF_LANGUAGE.contains(found.type()))
                    .filter(found -> !Reserved.holds(found.type(), scrubbed.substring(found.start(), found.end())))
                    .forEach(found -> leaks.add(found.type() + " " + scrubbed.substring(found.start(), found.end())));
        }
        assertThat(left).isEmpty();
        assertThat(leaks).isEmpty();
    }

    private String scrubbed(String text) {
        Sample sample = Sample.of(SCHEMA, new Origin("events", 0, 7), 0, List.of(text));
        return (String) step.map(sample).get(0);
    }

    private List<Finding> sure(String text) {
        return detector.candidates(text).stream()
                .filter(found -> found.score() >= 0.4)
                .toList();
    }

    /** Titles stay. */
    private static Set<String> values(String text, List<Finding> findings) {
        return findings.stream()
                .filter(found -> !found.type().equals("TITLE"))
                .map(found -> value(text, found))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String value(String text, Finding found) {
        return found.type() + " "
                + text.substring(found.start(), found.end()).strip().toLowerCase(Locale.ROOT);
    }
}
