package io.millrace.ingestion.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonTimeTest {
    @Test
    void everyDayIsWhatTheJdkSays() {
        LocalDate last = LocalDate.of(9999, 12, 31);
        for (LocalDate day = LocalDate.of(1, 1, 1); !day.isAfter(last); day = day.plusDays(1)) {
            String text = day + "T00:00:00Z";
            assertThat(CommonTime.isMeant(text)).isTrue();
            assertThat(CommonTime.micros(text)).isEqualTo(day.toEpochDay() * 86_400_000_000L);
        }
    }

    @Test
    void anyMomentIsWhatTheJdkSays() {
        Random random = new Random(7);
        long first = LocalDate.of(1, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        for (int i = 0; i < 10_000; i++) {
            Instant moment = Instant.ofEpochSecond(
                    first + (long) (random.nextDouble() * 315_000_000_000L), random.nextInt(1_000_000_000));
            assertThat(CommonTime.isMeant(moment.toString())).isTrue();
            assertThat(CommonTime.micros(moment.toString()))
                    .isEqualTo(moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1_000);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2026-01-01T00:00:00",
                "2026-01-01T00:00:00+01:00",
                "2026-01-01T00:00:00.Z",
                "2026-01-01T00:00:00.1234567890Z",
                "2026-02-29T00:00:00Z",
                "1900-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-04-31T00:00:00Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T00:60:00Z",
                "2026-01-01T00:00:60Z",
                "0000-01-01T00:00:00Z",
                "2026-01-01 00:00:00Z",
                "2O26-01-01T00:00:00Z",
                "+2026-01-01T00:00:00Z"
            })
    void everythingElseIsLeftToTheJdk(String text) {
        assertThat(CommonTime.isMeant(text)).isFalse();
    }
}
