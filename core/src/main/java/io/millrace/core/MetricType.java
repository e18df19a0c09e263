package io.millrace.core;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The declaration of a metric. It is registered with these names, and the reference page is made from it.
 *
 * @param unit of its values, in the plural
 * @param labels that tell its series apart, beside those that the engine adds; never a value of a record
 * @param doc one sentence
 */
public record MetricType(String name, Kind kind, String unit, String doc, List<String> labels) {
    private static final Pattern NAME = Pattern.compile("millrace_[a-z]+(_[a-z]+)+");

    /** How its values are read. */
    public enum Kind {
        /** Grows from 0 since the job started or restarted. */
        COUNTER,
        /** As it is now. */
        GAUGE,
        /** The newest values: how many there were, and quantiles. */
        HISTOGRAM
    }

    public MetricType {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a metric's name must match " + NAME + ", got '" + name + "'");
        }
        labels = List.copyOf(labels);
    }

    public static MetricType counter(String name, String unit, String doc, String... labels) {
        return new MetricType(name, Kind.COUNTER, unit, doc, List.of(labels));
    }

    public static MetricType gauge(String name, String unit, String doc, String... labels) {
        return new MetricType(name, Kind.GAUGE, unit, doc, List.of(labels));
    }

    public static MetricType histogram(String name, String unit, String doc, String... labels) {
        return new MetricType(name, Kind.HISTOGRAM, unit, doc, List.of(labels));
    }
}
