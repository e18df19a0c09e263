package io.millrace.sinks.rejects;

/** How much of a rejected record its line tells. */
public enum Payload {
    /** Where it came from and why it was rejected. */
    REFERENCE,
    /** Also the fields that are not sensitive, and the type of the others. */
    REDACTED,
    /** Also the whole record, encrypted under the column {@code rejects}. */
    ENCRYPTED
}
