package io.millrace.privacy.treat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Binding;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.RejectSample;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.privacy.keys.VectorKeys;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ShiftDatesTest {
    private static final long DAY_MICROS = 86_400_000_000L;
    private static final Schema SCHEMA = Schema.of(
            Field.optional("patient", FieldType.STRING),
            Field.optional("born", FieldType.DATE).sensitive(),
            Field.optional("seen", FieldType.TIMESTAMP).sensitive());

    private static ShiftDates step(int days) {
        Binding binding = new Binding("it", SCHEMA, "sample", (option, message) -> {
            throw new AssertionError(message);
        });
        ShiftDates step =
                new ShiftDates(new ShiftDates.Settings(List.of("born", "seen"), "patient", "customers", days), binding);
        step.open(VectorKeys.services());
        return step;
    }

    private static Sample run(int days, Object... values) {
        return step(days).map(Sample.of(SCHEMA, Treating.ORIGIN, 0, Arrays.asList(values)));
    }

    @Test
    void allDatesOfASubjectMoveByTheSameDays() {
        for (String patient : List.of("p-1", "Ö", "😀")) {
            Sample one = run(30, patient, 100, 100 * DAY_MICROS + 5);
            int shift = (int) one.get(1) - 100;
            assertThat(shift).as(patient).isBetween(-30, 30).isNotZero();
            assertThat(one.get(2)).isEqualTo((100 + shift) * DAY_MICROS + 5);
            assertThat(run(30, patient, -7, null).get(1)).isEqualTo(-7 + shift);
            assertThat(run(30, patient, -7, null).get(2)).isNull();
        }
        assertThat(run(30, "p-1", 1, 1L).schema().fields()).noneMatch(Field::isSensitive);
    }

    @Test
    void everyShiftButNoneIsAsLikely() {
        int[] count = new int[7];
        for (long random = 0; random < 6000; random++) {
            count[ShiftDates.shift(random, 3) + 3]++;
        }
        assertThat(count).containsExactly(1000, 1000, 1000, 0, 1000, 1000, 1000);
        assertThat(ShiftDates.shift(-1, 3)).isBetween(-3, 3).isNotZero();
        assertThat(ShiftDates.shift(Long.MIN_VALUE, 1)).isIn(-1, 1);
    }

    @Test
    void subjectsMoveToAllSides() {
        TreeSet<Integer> shifts = new TreeSet<>();
        for (int patient = 0; patient < 200; patient++) {
            shifts.add((int) run(3, "p-" + patient, 0, 0L).get(1));
        }
        assertThat(shifts).containsExactly(-3, -2, -1, 1, 2, 3);
    }

    @Test
    void aDateWithoutSubjectOrBeyondItsTypeIsRejected() {
        int shift = (int) run(30, "p-1", 0, 0L).get(1);
        Object[][] table = {
            // subject, date, timestamp, reason
            {null, 1, 1L, "no_subject"},
            {"", 1, 1L, "no_subject"},
            {"p-1", shift > 0 ? Integer.MAX_VALUE : Integer.MIN_VALUE, 1L, "out_of_range"},
            {"p-1", 1, shift > 0 ? Long.MAX_VALUE : Long.MIN_VALUE, "out_of_range"},
        };
        for (Object[] row : table) {
            assertThatThrownBy(() -> run(30, row[0], row[1], row[2]))
                    .isInstanceOfSatisfying(RejectSample.class, reject -> assertThat(reject.reason())
                            .isEqualTo(row[3]));
        }
    }

    @Test
    void whatCannotBeShiftedIsToldWhenThePlanIsMade() {
        Field born = Field.required("born", FieldType.DATE);
        Object[][] table = {
            // fields, subject, domain, days, problem
            {List.of(), "born", "customers", 1, "fields: names no field; list at least one"},
            {List.of("born"), "born", "customers", 1, "subject: the field born is date; this step takes string"},
            {List.of("born", "born"), "x", "customers", 1, "fields: names born twice"},
            {List.of("born"), "x", "customers", 1, "subject: there is no field 'x' here (allowed: born)"},
            {List.of("born"), "x", "customers", 0, "days: must be from 1 to 36500, got 0"},
        };
        for (Object[] row : table) {
            Map<String, Object> options = Map.of("fields", row[0], "subject", row[1], "domain", row[2], "days", row[3]);
            assertThat(new Treating(ShiftDates.TYPE, options, born).problems())
                    .anyMatch(problem -> problem.startsWith((String) row[4]));
        }
    }
}
