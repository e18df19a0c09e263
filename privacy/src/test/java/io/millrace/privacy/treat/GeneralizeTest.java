package io.millrace.privacy.treat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.RejectSample;
import io.millrace.core.StepType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GeneralizeTest {
    private static Treating step(StepType<?> type, FieldType field, Object... more) {
        Map<String, Object> options = new HashMap<>(Map.of("field", "it"));
        for (int i = 0; i < more.length; i += 2) {
            options.put((String) more[i], more[i + 1]);
        }
        return new Treating(type, options, Field.optional("it", field).sensitive());
    }

    private static void assertRejects(Treating step, Object value, String reason) {
        assertThatThrownBy(() -> step.of(value))
                .as("%s", value)
                .isInstanceOfSatisfying(RejectSample.class, reject -> assertThat(reject.reason())
                        .isEqualTo(reason));
    }

    @Test
    void numbersBecomeTheLowerBoundOrTheRangeOfTheirGroup() {
        Object[][] table = {
            // type, option, its value, number, lower bound, range
            {FieldType.INT32, "width", 10, 37, 30, "30-39"},
            {FieldType.INT32, "width", 10, 30, 30, "30-39"},
            {FieldType.INT32, "width", 10, 0, 0, "0-9"},
            {FieldType.INT32, "width", 10, -1, -10, "-10 to -1"},
            {
                FieldType.INT64,
                "width",
                1000,
                Long.MAX_VALUE,
                9_223_372_036_854_775_000L,
                "9223372036854775000-9223372036854775999"
            },
            {FieldType.FLOAT64, "width", 0.1, 0.3, 0.3, "0.3-0.4"},
            {FieldType.FLOAT64, "width", 0.1, -0.05, -0.1, "-0.1 to 0"},
            {FieldType.FLOAT32, "width", 10, 71.5f, 70f, "70-80"},
            {FieldType.INT32, "bounds", List.of(18, 30, 65), 18, 18, "18-29"},
            {FieldType.INT32, "bounds", List.of(18, 30, 65), 64, 30, "30-64"},
            {FieldType.INT32, "bounds", List.of(18, 30, 65), 99, 65, ">=65"},
            {FieldType.INT32, "bounds", List.of(0, 1, 5), 0, 0, "0"},
            {FieldType.FLOAT64, "bounds", List.of(18.5, 25), 24.9, 18.5, "18.5-25"},
        };
        for (Object[] row : table) {
            Treating bound = step(GeneralizeNumber.TYPE, (FieldType) row[0], row[1], row[2]);
            Treating range = step(GeneralizeNumber.TYPE, (FieldType) row[0], row[1], row[2], "show", "range");
            assertThat(bound.of(row[3])).as("%s", row[3]).isEqualTo(row[4]);
            assertThat(range.of(row[3])).as("%s", row[3]).isEqualTo(row[5]);
            assertThat(bound.of(null)).isNull();
            assertThat(bound.output().field(0)).isEqualTo(Field.optional("it", (FieldType) row[0]));
            assertThat(range.output().field(0)).isEqualTo(Field.optional("it", FieldType.STRING));
        }
    }

    @Test
    void numbersWithoutAGroupAreRejected() {
        List<Integer> bounds = List.of(18, 65);
        assertRejects(step(GeneralizeNumber.TYPE, FieldType.INT32, "bounds", bounds), 17, "out_of_range");
        assertRejects(step(GeneralizeNumber.TYPE, FieldType.INT32, "width", 10), Integer.MIN_VALUE, "out_of_range");
        Treating weight = step(GeneralizeNumber.TYPE, FieldType.FLOAT64, "width", 10);
        assertRejects(weight, Double.NaN, "not_finite");
        assertRejects(
                step(GeneralizeNumber.TYPE, FieldType.FLOAT64, "width", 1e308), -Double.MAX_VALUE, "out_of_range");
        assertRejects(step(GeneralizeNumber.TYPE, FieldType.FLOAT32, "width", 3e38), -Float.MAX_VALUE, "out_of_range");
        assertRejects(weight, Double.NEGATIVE_INFINITY, "not_finite");
        assertThat(step(GeneralizeNumber.TYPE, FieldType.INT32, "bounds", bounds, "show", "range")
                        .of(17))
                .isEqualTo("<18");
    }

    @Test
    void datesBecomeTheBeginningOfTheirPeriod() {
        Object[][] table = {
            // to, day, beginning
            {"year", "2024-02-29", "2024-01-01"},
            {"quarter", "2024-02-29", "2024-01-01"},
            {"quarter", "2024-12-31", "2024-10-01"},
            {"month", "2024-02-29", "2024-02-01"},
            {"week", "2024-03-03", "2024-02-26"},
            {"week", "2024-01-01", "2024-01-01"},
            {"year", "1969-12-31", "1969-01-01"},
            {"year", "0001-06-01", "0001-01-01"},
        };
        for (Object[] row : table) {
            int day = day((String) row[1]);
            int begin = day((String) row[2]);
            Treating date = step(GeneralizeDate.TYPE, FieldType.DATE, "to", row[0]);
            Treating time = step(GeneralizeDate.TYPE, FieldType.TIMESTAMP, "to", row[0]);
            assertThat(date.of(day)).as("%s", row[1]).isEqualTo(begin);
            assertThat(time.of(day * 86_400_000_000L + 86_399_999_999L)).isEqualTo(begin * 86_400_000_000L);
            assertThat(time.of(null)).isNull();
        }
        assertThat(step(GeneralizeDate.TYPE, FieldType.TIMESTAMP, "to", "day").of(-1L))
                .isEqualTo(-86_400_000_000L);
        assertRejects(step(GeneralizeDate.TYPE, FieldType.TIMESTAMP, "to", "year"), Long.MIN_VALUE, "out_of_range");
    }

    private static int day(String text) {
        return (int) LocalDate.parse(text).toEpochDay();
    }

    @Test
    void textsKeepTheirBeginning() {
        Object[][] table = {
            // keep_first, separator, text, beginning; null if it is too short
            {2, null, "80331", "80"},
            {2, null, "803", "80"},
            {2, null, "80", null},
            {2, null, "8", null},
            {2, null, "", ""},
            {2, null, "ÄÖÜ", "ÄÖ"},
            {1, null, "😀😁", "😀"},
            {1, null, "😀", null},
            {2, ".", "198.51.100.7", "198.51"},
            {3, ":", "2001:db8::1", "2001:db8:"},
            {4, ".", "198.51.100.7", null},
            {1, ".", "none", null},
            {1, "::", "a::b", "a"},
            {1, ".", ".a", ""},
        };
        for (Object[] row : table) {
            Treating step = row[1] == null
                    ? step(GeneralizeText.TYPE, FieldType.STRING, "keep_first", row[0])
                    : step(GeneralizeText.TYPE, FieldType.STRING, "keep_first", row[0], "separator", row[1]);
            if (row[3] == null) {
                assertRejects(step, row[2], "too_short");
            } else {
                assertThat(step.of(row[2])).as("%s", row[2]).isEqualTo(row[3]);
            }
            assertThat(step.of(null)).isNull();
        }
    }

    @Test
    void whatGeneralizesNothingIsToldWhenThePlanIsMade() {
        Object[][] table = {
            // step, problem
            {
                step(GeneralizeNumber.TYPE, FieldType.INT32),
                "width: give either width or bounds, as in width: 10 or bounds: [18, 65]"
            },
            {
                step(GeneralizeNumber.TYPE, FieldType.INT32, "width", 2, "bounds", List.of(1)),
                "width: give either width or bounds, as in width: 10 or bounds: [18, 65]"
            },
            {
                step(GeneralizeNumber.TYPE, FieldType.INT32, "width", 1),
                "width: must be above 1: it is what whole numbers have already"
            },
            {step(GeneralizeNumber.TYPE, FieldType.FLOAT32, "width", 0), "width: must be above 0"},
            {step(GeneralizeNumber.TYPE, FieldType.INT32, "width", 2.5), "width: must be whole, as the field it is"},
            {
                step(GeneralizeNumber.TYPE, FieldType.INT64, "bounds", List.of(0.5)),
                "bounds: must be whole, as the field it is"
            },
            {step(GeneralizeNumber.TYPE, FieldType.FLOAT64, "bounds", List.of(2, 2)), "bounds: must ascend"},
            {
                step(GeneralizeDate.TYPE, FieldType.DATE, "to", "day"),
                "to: day leaves the date it as it is; choose week, month, quarter or year"
            },
            {
                step(GeneralizeText.TYPE, FieldType.STRING, "keep_first", 1, "separator", ""),
                "separator: is empty; leave it out to count characters"
            },
        };
        for (Object[] row : table) {
            assertThat(((Treating) row[0]).problems()).containsExactly((String) row[1]);
        }
    }
}
