package io.millrace.sinks.flink;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** What the start of a job tells its sink. */
public final class StartInfo implements Serializable {
    private final Long appends;
    private final Long rollbackTo;
    private final HashMap<String, String> parts;
    private final HashMap<String, Object> x;

    /**
     * What a start found.
     *
     * @param appends how many were in force when the job was planned; empty if nobody looked
     * @param rollbackTo the append to go back to, if the operator asked for that; −1 undoes all
     * @param parts what else the job belongs to: subject → an id that changes when it is made anew
     * @param x entries for the {@code x} of every append: serializable texts, numbers, lists and maps
     */
    public StartInfo(OptionalLong appends, OptionalLong rollbackTo, Map<String, String> parts, Map<String, ?> x) {
        this.appends = boxed(appends);
        this.rollbackTo = boxed(rollbackTo);
        this.parts = new HashMap<>(parts);
        this.x = new HashMap<>(x);
    }

    private static Long boxed(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static OptionalLong unboxed(Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    OptionalLong appends() {
        return unboxed(appends);
    }

    OptionalLong rollbackTo() {
        return unboxed(rollbackTo);
    }

    Map<String, String> parts() {
        return parts;
    }

    Map<String, Object> x() {
        return x;
    }
}
