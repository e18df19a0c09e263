package io.millrace.sinks.flink;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** What the start of a job tells its sink. */
public final class StartInfo implements Serializable {
    private final Long rollbackTo;
    private final HashMap<String, String> parts;
    private final HashMap<String, Object> x;

    /**
     * @param rollbackTo the append to go back to, if the operator asked for that; −1 undoes all
     * @param parts what else the job belongs to: subject → an id that changes when it is made anew
     * @param x entries for the {@code x} of every append: serializable texts, numbers, lists and maps
     */
    public StartInfo(OptionalLong rollbackTo, Map<String, String> parts, Map<String, ?> x) {
        this.rollbackTo = rollbackTo.isPresent() ? rollbackTo.getAsLong() : null;
        this.parts = new HashMap<>(parts);
        this.x = new HashMap<>(x);
    }

    OptionalLong rollbackTo() {
        return rollbackTo == null ? OptionalLong.empty() : OptionalLong.of(rollbackTo);
    }

    Map<String, String> parts() {
        return parts;
    }

    Map<String, Object> x() {
        return x;
    }
}
