package io.millrace.jobs.flink.keyed;

import io.millrace.core.Element;
import io.millrace.core.Sample;
import io.millrace.core.keyed.Place;
import org.apache.flink.api.java.functions.KeySelector;

/** Spreads rows by their ids; a tally goes to any one subtask. */
final class RowSlot implements KeySelector<Element, Integer> {
    @Override
    public Integer getKey(Element element) {
        return element instanceof Sample row ? of(Place.of(row)) : Slots.of(0);
    }

    static int of(Place place) {
        return Slots.of(31 * place.origin().hashCode() + Long.hashCode(place.sub()));
    }
}
