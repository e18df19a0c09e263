package io.millrace.ingestion;

import io.millrace.core.RejectSample;
import java.util.Locale;

/** Why a record does not become a sample. Counted as {@code intake.<reason>}. */
public enum IntakeReason {
    TOMBSTONE("The record has no value (null), as a deletion in a compacted topic has."),
    RECORD_TOO_LARGE("The record is longer than max_record_bytes."),
    NOT_UTF8("The bytes are not UTF-8, or a text holds half of a surrogate pair."),
    NOT_JSON("The bytes are not one JSON value, or something follows it."),
    NOT_AN_OBJECT("The JSON value is not an object."),
    TOO_DEEP("Objects and arrays are nested deeper than max_depth."),
    NUMBER_TOO_LONG("A number that a field needs has more characters than max_number_length."),
    UNKNOWN_FIELD("The record has a field that the schema does not have, and unknown_fields is reject."),
    DUPLICATE_KEY("The key of a field, or of an object on the way to one, stands twice."),
    MISSING_FIELD("A field that is not optional is absent or null."),
    WRONG_TYPE("A value is of another JSON type than its field, or a whole number has a fraction."),
    OUT_OF_RANGE("A number does not fit its field's type, or a time lies outside the years 1 to 9999."),
    NOT_A_TIMESTAMP("A text is not an ISO 8601 time with a zone."),
    NOT_A_DATE("A text is not an ISO 8601 date."),
    NOT_A_LABEL("A text is not one of the label's names, or a number is not the index of one."),
    NOT_BASE64("A text that should hold bytes is not base64 (RFC 4648, section 4)."),
    NOT_AN_IMAGE("The bytes of an image field are not an image that can be read."),
    IMAGE_TOO_LARGE("An image claims more pixels than can be decoded."),
    WRONG_SHAPE("The array of a tensor has another shape than its field."),
    LATE("The record happened more than max_lateness before Kafka got it."),
    EVENT_TIME_OUT_OF_RANGE(
            "The record claims to have happened more than max_ahead after Kafka got it; without a field for event time: Kafka's timestamp is absent or lies more than max_ahead after the clock."),
    FAILED("Decoding ended in an error of the program; please report it.");

    /** The step id under which the intake counts. */
    public static final String STEP = "intake";

    private final String doc;

    IntakeReason(String doc) {
        this.doc = doc;
    }

    /** The reason as it is counted: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason that is counted under this text. */
    static IntakeReason of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** One sentence for the reference. */
    public String doc() {
        return doc;
    }

    public RejectSample reject() {
        return new RejectSample(text());
    }
}
