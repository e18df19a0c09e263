package io.millrace.ingestion.json;

import io.millrace.ingestion.IntakeReason;
import java.io.Serializable;

/**
 * How far a record may go before it is rejected.
 *
 * @param recordBytes longest record, in bytes
 * @param depth deepest nesting of objects and arrays
 * @param numberLength longest number, in characters
 */
public record JsonLimits(int recordBytes, int depth, int numberLength) implements Serializable {
    void checkNumber(int characters) {
        if (characters > numberLength) {
            throw IntakeReason.NUMBER_TOO_LONG.reject();
        }
    }
}
