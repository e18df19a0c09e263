package io.millrace.privacy.treat;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.FieldType;
import io.millrace.core.Kind;
import io.millrace.core.MapStep;
import io.millrace.core.Option;
import io.millrace.core.RejectSample;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Services;
import io.millrace.core.StepType;
import io.millrace.privacy.keys.FieldKeys;
import io.millrace.privacy.keys.Plaintext;
import java.util.List;

/** Keyed: all dates of a subject move by the same whole days, so that the time between them stays. */
public final class ShiftDates implements MapStep, UsesDomain {
    static final String NO_SUBJECT = "no_subject";
    static final String OUT_OF_RANGE = "out_of_range";

    private static final long DAY_MICROS = 86_400_000_000L;
    /** 2026-01-01T00:00:00Z. */
    private static final long SEEN = 1_767_225_600_000_000L;

    private static final String FIELDS = "patient: string, nurse: string, born: date!, seen: timestamp!";

    public static final StepType<Settings> TYPE = StepType.of("shift_dates", Settings.class, ShiftDates::new)
            .summary("Moves all dates of a subject by the same secret number of days, never by none.")
            .rejects(NO_SUBJECT, OUT_OF_RANGE)
            .usesKeys()
            .example(visit(List.of("born", "seen"), "patient", "customers", 30)
                    .gives("p-1", "n-1", 4005, 1_767_657_600_000_000L))
            .example(visit(List.of("born"), "patient", "customers", 30).gives("p-1", "n-1", 4005, SEEN))
            .example(visit(List.of("born"), "nurse", "customers", 30).gives("p-1", "n-1", 4024, SEEN))
            .example(visit(List.of("born"), "patient", "orders", 30).gives("p-1", "n-1", 3983, SEEN))
            .example(visit(List.of("born"), "patient", "customers", 365).gives("p-1", "n-1", 3989, SEEN))
            .example(Example.with("fields", List.of("born"), "subject", "patient", "domain", "customers", "days", 30)
                    .given("patient: string?, born: date!", null, 4000)
                    .rejects(NO_SUBJECT))
            .example(Example.with("fields", List.of("born"), "subject", "patient", "domain", "customers", "days", 30)
                    .given("patient: string, born: date!", "p-1", Integer.MAX_VALUE)
                    .rejects(OUT_OF_RANGE));

    public record Settings(
            @Option(doc = "Fields to shift: dates and timestamps.")
            List<String> fields,

            @Option(doc = "Field that names the person or thing that the dates are of; neither null nor empty.")
            String subject,

            @Option(doc = "Domain whose key is used: equal subjects of one domain shift alike.")
            String domain,

            @Option(
                    doc = "How many days a date moves at most, to either side; each number is as likely.",
                    min = 1,
                    max = 36_500)
            int days) {}

    private final Settings settings;
    private final int[] indices;
    private final int subject;
    private final FieldType subjectType;
    private final Schema output;
    private FieldKeys keys;

    ShiftDates(Settings settings, Binding binding) {
        this.settings = settings;
        indices = Target.allOf(binding, "fields", settings.fields, Kind.DATE, Kind.TIMESTAMP);
        subject = binding.field("subject", settings.subject, Kind.STRING, Kind.INT32, Kind.INT64, Kind.BYTES);
        subjectType = binding.schema().field(subject).type();
        Target.domain(binding, settings.domain);
        output = treated(binding.schema(), indices);
    }

    private static Example visit(List<String> fields, String subject, String domain, int days) {
        return Example.with("fields", fields, "subject", subject, "domain", domain, "days", days)
                .given(FIELDS, "p-1", "n-1", 4000, SEEN);
    }

    private static Schema treated(Schema input, int... indices) {
        Schema treated = input;
        for (int index : indices) {
            treated = treated.with(index, input.field(index).treated());
        }
        return treated;
    }

    @Override
    public String domain() {
        return settings.domain;
    }

    @Override
    public Schema output(Schema input) {
        return output;
    }

    @Override
    public void open(Services services) {
        keys = services.get(FieldKeys.class);
        keys.require(settings.domain);
    }

    @Override
    public Sample map(Sample sample) {
        if (sample.isNull(subject) || sample.get(subject).equals("")) {
            throw new RejectSample(NO_SUBJECT);
        }
        long random = keys.number(settings.domain, Plaintext.of(subjectType, sample.get(subject)));
        int shift = shift(random, settings.days);
        Sample shifted = sample;
        for (int index : indices) {
            shifted = shifted.with(output, index, shifted(sample.get(index), shift));
        }
        return shifted;
    }

    /** From −days to days without 0; what 2⁶⁴ leaves over makes no number more likely by more than 2⁻⁴⁷. */
    static int shift(long random, int days) {
        int place = (int) Long.remainderUnsigned(random, 2L * days);
        return place < days ? place - days : place - days + 1;
    }

    /** Days or microseconds, as the carrier says. */
    private static Object shifted(Object value, int days) {
        try {
            if (value instanceof Integer date) {
                return Math.addExact(date, days);
            }
            return value == null ? null : (Object) Math.addExact((Long) value, days * DAY_MICROS);
        } catch (ArithmeticException beyond) {
            throw new RejectSample(OUT_OF_RANGE);
        }
    }
}
