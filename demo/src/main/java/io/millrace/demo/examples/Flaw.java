package io.millrace.demo.examples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/**
 * What may be wrong with a record.
 *
 * @param perMille how often, of a thousand records
 * @param reason why the example's pipeline rejects such a record, or null if it keeps it
 * @param spoil what is done to a record that was as it should be
 * @param repeats whether that record is an earlier one again
 */
record Flaw(int perMille, String reason, Consumer<ObjectNode> spoil, boolean repeats) {
    /** The line ends in its middle. */
    static final Flaw BROKEN_JSON = new Flaw(20, "intake.not_json", json -> {});
    /** In the record's place stands an earlier one again. */
    static final Flaw SENT_TWICE = repeat(40, "drop_exact_duplicates.duplicate", json -> {});

    static final Flaw NONE = new Flaw(0, null, json -> {});

    Flaw(int perMille, String reason, Consumer<ObjectNode> spoil) {
        this(perMille, reason, spoil, false);
    }

    static Flaw repeat(int perMille, String reason, Consumer<ObjectNode> spoil) {
        return new Flaw(perMille, reason, spoil, true);
    }
}
