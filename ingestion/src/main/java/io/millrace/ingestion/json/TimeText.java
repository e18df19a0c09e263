package io.millrace.ingestion.json;

import io.millrace.ingestion.IntakeReason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Times and dates of a record. They lie in the years 1 to 9999: readers in Python can hold no others. */
final class TimeText {
    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final long DAY_SECONDS = 86_400;

    private TimeText() {}

    /** Microseconds since 1970; what is finer is cut off. */
    static Long timestamp(String iso) {
        if (CommonTime.isMeant(iso)) {
            return CommonTime.micros(iso);
        }
        try {
            Instant instant = OffsetDateTime.parse(iso).toInstant();
            return micros(instant.getEpochSecond(), instant.getNano() / 1000);
        } catch (DateTimeParseException wrong) {
            throw IntakeReason.NOT_A_TIMESTAMP.reject();
        }
    }

    static Long timestamp(long epochMillis) {
        return micros(Math.floorDiv(epochMillis, 1000L), (int) Math.floorMod(epochMillis, 1000L) * 1000);
    }

    private static Long micros(long seconds, int micros) {
        checkDay(Math.floorDiv(seconds, DAY_SECONDS));
        return seconds * 1_000_000 + micros;
    }

    /** Days since 1970. */
    static Integer date(String iso) {
        try {
            return (int) checkDay(LocalDate.parse(iso).toEpochDay());
        } catch (DateTimeParseException wrong) {
            throw IntakeReason.NOT_A_DATE.reject();
        }
    }

    private static long checkDay(long day) {
        if (day < FIRST_DAY || day > LAST_DAY) {
            throw IntakeReason.OUT_OF_RANGE.reject();
        }
        return day;
    }
}
