package io.millrace.privacy.treat;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Field;
import io.millrace.core.FieldType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplaceValueTest {
    private static final FieldType MOOD = FieldType.label(List.of("good", "bad"));

    private static Treating step(FieldType type, Object value) {
        Field field = Field.optional("it", type).sensitive();
        return new Treating(ReplaceValue.TYPE, Map.of("field", "it", "value", value), field);
    }

    @Test
    void everyValueBecomesTheOneOfTheFieldsType() {
        Object[][] table = {
            // type, option, value before, value after
            {FieldType.STRING, "withheld", "Grüße", "withheld"},
            {FieldType.STRING, "", "x", ""},
            {FieldType.STRING, "•", "", "•"},
            {FieldType.BOOL, false, true, false},
            {FieldType.INT32, -1, 7, -1},
            {FieldType.INT64, Long.MIN_VALUE, 7L, Long.MIN_VALUE},
            {FieldType.FLOAT32, 0.5, 7f, 0.5f},
            {FieldType.FLOAT64, 0, 7.0, 0.0},
            {FieldType.DATE, "1969-12-31", 4000, -1},
            {FieldType.TIMESTAMP, "1970-01-01T00:00:01Z", 4000L, 1_000_000L},
            {MOOD, "bad", 0L, 1L},
        };
        for (Object[] row : table) {
            Treating step = step((FieldType) row[0], row[1]);
            assertThat(step.of(row[2])).as("%s", row[0]).isEqualTo(row[3]);
            assertThat(step.of(null)).isNull();
            assertThat(step.output().field(0)).isEqualTo(Field.optional("it", (FieldType) row[0]));
        }
    }

    @Test
    void aValueOfAnotherTypeIsToldWhenThePlanIsMade() {
        Object[][] table = {
            // type, option, problem
            {FieldType.FLOAT32, "1e300", "value: '1e300' does not fit it, which is float32"},
            {FieldType.FLOAT64, "NaN", "value: 'NaN' does not fit it, which is float64"},
            {FieldType.INT32, "none", "value: 'none' does not fit it, which is int32"},
            {FieldType.INT32, 3_000_000_000L, "value: '3000000000' does not fit it, which is int32"},
            {FieldType.BOOL, "no", "value: 'no' does not fit it, which is bool: true or false"},
            {FieldType.DATE, "2026-02-30", "value: '2026-02-30' does not fit it, which is date, as in 2026-01-31"},
            {
                FieldType.TIMESTAMP,
                "2026",
                "value: '2026' does not fit it, which is timestamp, as in 2026-01-31T12:00:00Z"
            },
            {MOOD, "ugly", "value: 'ugly' does not fit it, which is label: good, bad"},
            {
                FieldType.BYTES,
                "x",
                "field: the field it is bytes; this step takes string, bool, int32, int64, float32,"
                        + " float64, timestamp, date, label"
            },
        };
        for (Object[] row : table) {
            assertThat(step((FieldType) row[0], row[1]).problems())
                    .as("%s", row[0])
                    .containsExactly((String) row[2]);
        }
    }
}
