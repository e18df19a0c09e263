package io.millrace.privacy.treat;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.RejectSample;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.StepType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Dates and times in UTC. */
public final class GeneralizeDate implements MapStep {
    static final String OUT_OF_RANGE = "out_of_range";

    private static final long DAY_MICROS = 86_400_000_000L;
    private static final String FIELDS = "born: date!, seen: timestamp!";
    /** 2026-03-19, a Thursday. */
    private static final int BORN = 20_531;
    /** 2026-03-19T10:17:36Z. */
    private static final long SEEN = 1_773_915_456_000_000L;

    public static final StepType<Settings> TYPE = StepType.of("generalize_date", Settings.class, GeneralizeDate::new)
            .summary("Replaces a date or timestamp by the beginning of its year, quarter, month, week or day.")
            .rejects(OUT_OF_RANGE)
            .example(Example.with("field", "born", "to", "year")
                    .given(FIELDS, BORN, SEEN)
                    .gives(20_454, SEEN))
            .example(Example.with("field", "born", "to", "month")
                    .given(FIELDS, BORN, SEEN)
                    .gives(20_513, SEEN))
            .example(Example.with("field", "seen", "to", "month")
                    .given(FIELDS, BORN, SEEN)
                    .gives(BORN, 1_772_323_200_000_000L))
            .example(Example.with("field", "seen", "to", "week")
                    .given(FIELDS, BORN, SEEN)
                    .gives(BORN, 1_773_619_200_000_000L))
            .example(Example.with("field", "born", "to", "year")
                    .given("born: date!", Integer.MIN_VALUE)
                    .rejects(OUT_OF_RANGE));

    /** What a date is cut to. */
    enum Unit {
        YEAR,
        QUARTER,
        MONTH,
        /** From Monday on: ISO 8601. */
        WEEK,
        DAY;

        LocalDate begin(LocalDate day) {
            return switch (this) {
                case YEAR -> day.withDayOfYear(1);
                case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
                case MONTH -> day.withDayOfMonth(1);
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case DAY -> day;
            };
        }
    }

    public record Settings(
            @Option(doc = "Field that holds the date or timestamp; its type stays.")
            String field,

            @Option(doc = "What it is cut to, in UTC; a week begins on Monday, a day is for timestamps.")
            Unit to) {}

    private final Unit unit;
    private final int index;
    private final Schema output;

    GeneralizeDate(Settings settings, Binding binding) {
        unit = settings.to;
        index = Target.of(binding, "field", settings.field, Kind.DATE, Kind.TIMESTAMP);
        output = binding.schema().with(index, binding.schema().field(index).treated());
        if (unit == Unit.DAY && binding.schema().field(index).type().kind() == Kind.DATE) {
            binding.problem(
                    "to", "day leaves the date " + settings.field + " as it is; choose week, month, quarter or year");
        }
    }

    @Override
    public Schema output(Schema input) {
        return output;
    }

    @Override
    public Sample map(Sample sample) {
        Object value = sample.get(index);
        return sample.with(output, index, value == null ? null : cut(value));
    }

    private Object cut(Object value) {
        try {
            if (value instanceof Integer date) {
                return Math.toIntExact(begin(date));
            }
            return Math.multiplyExact(begin(Math.floorDiv((Long) value, DAY_MICROS)), DAY_MICROS);
        } catch (ArithmeticException beyond) {
            throw new RejectSample(OUT_OF_RANGE);
        }
    }

    /** @param day days since 1970-01-01 */
    private long begin(long day) {
        return unit.begin(LocalDate.ofEpochDay(day)).toEpochDay();
    }
}
