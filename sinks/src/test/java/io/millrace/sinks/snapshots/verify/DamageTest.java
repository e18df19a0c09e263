package io.millrace.sinks.snapshots.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.millrace.core.Outside;
import io.millrace.sinks.stores.LocalStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every damage of the readers' suite is named, under the rule that the independent checker names. */
class DamageTest {
    private static final int CASES = 101;
    /**
     * PyArrow cannot read a null in the place of a list of fixed length, so its checker says that the file is not readable;
     * this one reads it.
     */
    private static final String NULL_TENSOR = "nulls in never_null column emb";

    @TempDir
    private static Path directory;

    @BeforeAll
    static void damage() throws Exception {
        Outside.Run run = Outside.python(
                "-B",
                Path.of("src/test/resources/damaged_roots.py").toAbsolutePath().toString(),
                Outside.shared("readers").toString(),
                directory.toString());
        assertThat(run.exit()).as(run.printed()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"live", "sealed", "drained"})
    void aRootWithoutDamageIsValid(String root) {
        assertThat(verify(directory.resolve(root))).isEmpty();
    }

    @Test
    void everyDamageOfTheSuiteIsNamedUnderItsRule() throws Exception {
        JsonNode cases =
                new ObjectMapper().readTree(directory.resolve("cases.json").toFile());
        List<String> unnamed = new ArrayList<>();
        for (JsonNode damaged : cases) {
            List<Violation> found = verify(Path.of(damaged.get("root").asText()));
            if (found.stream().noneMatch(violation -> isNamed(violation, damaged))) {
                unnamed.add(damaged + " " + found);
            }
        }
        assertThat(cases.size()).isGreaterThanOrEqualTo(CASES);
        assertThat(unnamed).isEmpty();
    }

    private static boolean isNamed(Violation violation, JsonNode damaged) {
        boolean isUnreadable = damaged.get("says").asText().equals("not readable");
        return isUnreadable && violation.text().contains(NULL_TENSOR)
                || violation.rule().equals(damaged.get("rule").asText())
                        && violation.text().contains(damaged.get("says").asText());
    }

    private static List<Violation> verify(Path root) {
        return Verification.of(new LocalStore(root), Verification.Scope.EVERYTHING)
                .violations();
    }
}
