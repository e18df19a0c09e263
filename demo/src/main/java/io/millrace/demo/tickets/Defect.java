package io.millrace.demo.tickets;

import java.util.SplittableRandom;

/** What may be wrong with a ticket, how often that is, and what becomes of it. */
public enum Defect {
    BROKEN_JSON(8, "intake.not_json"),
    NOT_UTF8(3, "intake.not_utf8"),
    TOMBSTONE(5, "intake.tombstone"),
    MISSING_CUSTOMER(5, "intake.missing_field"),
    NULL_TITLE(3, "intake.missing_field"),
    TEXT_AS_PRICE(5, "intake.wrong_type"),
    UNKNOWN_LANGUAGE(5, "intake.not_a_label"),
    YEAR_9999(3, "intake.event_time_out_of_range"),
    TWO_DAYS_LATE(5, "intake.late"),
    NO_IMAGE(4, "intake.not_an_image"),
    HUGE_IMAGE(2, "intake.image_too_large"),
    EMPTY_BODY(10, "keep_by_length.too_short"),
    TEST_TICKET(12, "keep_where.not_matching"),
    /** UTF-8 that somebody read as windows-1252; a step repairs it. */
    MOJIBAKE(25, null),
    MISSING_PRICE(30, null),
    WHITESPACE(30, null),
    /** The ticket before, sent again; the later one in event time is dropped. */
    DUPLICATE(10, null),
    NONE(835, null);

    private static final Defect[] ALL = values();

    private final int perMille;
    private final String reason;

    Defect(int perMille, String reason) {
        this.perMille = perMille;
        this.reason = reason;
    }

    static Defect any(SplittableRandom random) {
        int left = random.nextInt(1000);
        for (Defect defect : ALL) {
            left -= defect.perMille;
            if (left < 0) {
                return defect;
            }
        }
        throw new IllegalStateException("the shares do not sum to 1000");
    }

    public int perMille() {
        return perMille;
    }

    /** Why the demo's pipeline rejects such a ticket, or null if it depends on others or the ticket is kept. */
    public String reason() {
        return reason;
    }
}
