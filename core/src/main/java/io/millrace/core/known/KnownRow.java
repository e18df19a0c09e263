package io.millrace.core.known;

import io.millrace.core.Origin;
import java.util.Comparator;

/** A row that was first to have a key, by where it came from. */
public record KnownRow(Origin origin, long sub) implements Comparable<KnownRow> {
    private static final Comparator<KnownRow> ORDER =
            Comparator.comparing(KnownRow::origin).thenComparingLong(KnownRow::sub);

    /** Reads {@code topic/partition/offset/sub}. */
    public static KnownRow parse(String rowId) {
        int slash = rowId.lastIndexOf('/');
        return new KnownRow(Origin.parse(rowId.substring(0, slash)), Long.parseLong(rowId.substring(slash + 1)));
    }

    @Override
    public int compareTo(KnownRow other) {
        return ORDER.compare(this, other);
    }
}
