package io.millrace.jobs.preview;

import io.millrace.core.Rejection;
import io.millrace.core.Sample;
import io.millrace.ingestion.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What became of one record so far. For one thread. */
final class Trace {
    /** What a step did. */
    sealed interface Event {
        String step();
    }

    /** A sample went through a step. */
    record Passed(String step, Sample before, List<Sample> after) implements Event {}

    /**
     * A row, or the record, is rejected.
     *
     * @param row its id
     * @param field name of the field that the reason is about, or null
     * @param original id of the row that it repeats, or that took its place, or null
     */
    record Rejected(String row, String step, String reason, String field, String original) implements Event {
        static Rejected of(Rejection rejection) {
            return new Rejected(
                    rejection.origin().rowId(rejection.sub()),
                    rejection.step(),
                    rejection.reason(),
                    rejection.field(),
                    rejection.original());
        }
    }

    /**
     * A row as the form shows it.
     *
     * @param id of the row
     * @param split that it goes into
     */
    record Kept(String id, String split, String text) {}

    private final Read read;
    private final List<Event> events = new ArrayList<>();
    private final SortedMap<Long, Kept> rows = new TreeMap<>();
    private final SortedMap<Long, Rejected> rejects = new TreeMap<>();

    Trace(Read read) {
        this.read = read;
    }

    /** The record as it was read; null where no step is shown. */
    Read read() {
        return read;
    }

    void passed(String step, Sample before, List<Sample> after) {
        events.add(new Passed(step, before, after));
    }

    void rejected(Rejection rejection) {
        Rejected rejected = Rejected.of(rejection);
        events.add(rejected);
        rejects.put(rejection.sub(), rejected);
    }

    void kept(long sub, Kept row) {
        rows.put(sub, row);
    }

    /** What steps did, in the order in which it happened. */
    List<Event> events() {
        return events;
    }

    /** In the order of their numbers. */
    List<Kept> rows() {
        return List.copyOf(rows.values());
    }

    /** Rejected rows in the order of their numbers. */
    List<Rejected> rejects() {
        return List.copyOf(rejects.values());
    }

    boolean isKept() {
        return !rows.isEmpty();
    }
}
