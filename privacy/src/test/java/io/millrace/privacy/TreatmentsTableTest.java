package io.millrace.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Ciphertext;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.RejectSample;
import io.millrace.core.StepType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of treatments on the page about privacy, row by row, held against what the steps do. */
class TreatmentsTableTest {
    private static final Path PAGE = Path.of("../docs/concepts/privacy.md");
    private static final Pattern ROW = Pattern.compile("\\| \\[(\\w+)]\\([^)]*\\) \\|(.*)\\|");
    private static final int BECOMES = 0, EQUAL = 1, OPENED = 2, EMPTY = 3, REJECTED = 4;
    /** They have no value to look at: one leaves none, the other changes none. */
    private static final Set<String> WITHOUT_VALUES = Set.of("drop_field", "drop_leaks");

    private static final String BROKEN = "80331 \uD800";
    private static final String LONG = "7".repeat(1_000_000);

    @TempDir
    Path folder;

    private List<TreatmentRow> rows;
    private Map<String, List<String>> page;

    @BeforeEach
    void read() throws IOException {
        rows = TreatmentRows.all(folder);
        page = new LinkedHashMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                page.put(row.group(1), List.of(row.group(2).strip().split("\\s*\\|\\s*")));
            }
        }
    }

    private String cell(TreatmentRow row, int column) {
        return page.get(row.type().name()).get(column);
    }

    private static Set<String> names() {
        return new PrivacySteps().types().stream().map(StepType::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyStepHasARowOnThePageAndHere() {
        assertThat(page.keySet()).containsExactlyInAnyOrderElementsOf(names());
        Set<String> here = new TreeSet<>(WITHOUT_VALUES);
        rows.forEach(row -> here.add(row.type().name()));
        assertThat(here).isEqualTo(names());
    }

    @Test
    void theColumnBecomesWhatThePageSays() {
        for (TreatmentRow row : rows) {
            Field made = row.step().output().field(0);
            assertThat(cell(row, BECOMES)).as("%s", row).startsWith(type(row, made));
            assertThat(made.isSensitive())
                    .as("%s", row)
                    .isEqualTo(row.type().name().equals("strip_metadata"));
            assertThat(made.optional()).as("%s", row).isTrue();
        }
    }

    private static String type(TreatmentRow row, Field made) {
        boolean stays = Set.of("replace_value", "generalize_number", "generalize_date", "shift_dates", "add_noise")
                .contains(row.type().name());
        if (made.ciphertext() != Ciphertext.NONE) {
            assertThat(made.type()).isEqualTo(FieldType.BYTES);
        }
        return stays ? "as before" : made.type().toString();
    }

    @Test
    void equalValuesOfTwoRecordsLookAsThePageSays() {
        for (TreatmentRow row : rows) {
            boolean look = row.made(row.value()).equals(row.made(TreatmentRow.OTHER, row.value()));
            assertThat(cell(row, EQUAL))
                    .as("%s", row)
                    .matches(look ? "(all )?look equal.*|findings look equal.*|–" : "look different");
        }
    }

    @Test
    void aValueIsHiddenAndOpensForWhoThePageSays() throws Exception {
        for (TreatmentRow row : rows) {
            Object made = row.made(row.value());
            String opened = cell(row, OPENED);
            if (!row.type().name().equals("strip_metadata")) {
                assertThat(made).as("%s", row).isNotEqualTo(row.value());
            }
            assertThat(opened).as("%s", row).matches(row.opening() == null ? "no.*" : "(with|by who has) the key.*");
            if (row.opening() != null) {
                assertThat(row.opening().of(made)).as("%s", row).isEqualTo(row.value());
            }
        }
    }

    @Test
    void aNullStaysNull() {
        for (TreatmentRow row : rows) {
            assertThat(row.made((Object) null)).as("%s", row).isNull();
        }
    }

    @Test
    void anEmptyTextBecomesWhatThePageSays() {
        for (TreatmentRow row : rows) {
            boolean takesText = row.value() instanceof String;
            String told = !takesText ? "–" : made(row, "").equals("") ? "stays" : "treated";
            assertThat(cell(row, EMPTY)).as("%s", row).isEqualTo(told);
        }
    }

    @Test
    void theReasonsOfRejectsStandOnThePage() {
        for (StepType<?> type : new PrivacySteps().types()) {
            String reasons = type.name().equals("drop_leaks") ? "the type, as `email`" : reasons(type.reasons());
            assertThat(page.get(type.name()).get(REJECTED)).as(type.name()).isEqualTo(reasons);
        }
    }

    private static String reasons(List<String> names) {
        return names.isEmpty()
                ? "–"
                : names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    /** What comes out; the reason where the value is rejected. */
    private static Object made(TreatmentRow row, Object value) {
        try {
            return row.made(value);
        } catch (RejectSample rejected) {
            return "rejected: " + rejected.reason();
        }
    }

    /** Neither ends in an error, and what cannot be treated is rejected with a reason that the step names. */
    @Test
    void brokenUnicodeAndTheLongestTextsAreTreatedOrRejected() {
        for (TreatmentRow row : rows) {
            for (String value : row.value() instanceof String ? List.of(BROKEN, LONG) : List.<String>of()) {
                Object made = made(row, value);
                if (made instanceof String text && text.startsWith("rejected: ")) {
                    assertThat(row.type().reasons()).contains(text.substring("rejected: ".length()));
                } else if (!row.type().name().equals("scrub_text")) {
                    assertThat(made).as("%s", row).isNotEqualTo(value);
                }
            }
        }
    }
}
