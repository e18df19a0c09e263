package io.millrace.ingestion;

import io.millrace.core.Node;
import io.millrace.core.Node.Entries;
import io.millrace.core.Node.Entry;
import io.millrace.core.Node.Scalar;
import io.millrace.core.Problems;
import io.millrace.core.Ranges.Partition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;

/** Reads start and stop positions of a pipeline file and tells every mistake. */
record PositionText(String path, Problems problems) {
    private static final String STARTS =
            "must be earliest, latest, {group: name}, {timestamp: time} or {offsets: {topic: {0: n}}}";
    private static final String STOPS = "must be never, latest or {timestamp: time}";

    StartPosition start(Node node) {
        if (node instanceof Scalar scalar) {
            return named(scalar);
        }
        Map.Entry<String, Entry> only = only(node, STARTS);
        if (only == null) {
            return new StartPosition.Earliest();
        }
        return switch (only.getKey()) {
            case "group" -> new StartPosition.Group(text(only.getValue().value(), "group"));
            case "timestamp" -> new StartPosition.At(time(only.getValue().value()));
            case "offsets" -> new StartPosition.Offsets(offsets(only.getValue().value()));
            default -> wrong(node, STARTS, new StartPosition.Earliest());
        };
    }

    private StartPosition named(Scalar scalar) {
        if ("earliest".equals(scalar.text())) {
            return new StartPosition.Earliest();
        }
        return "latest".equals(scalar.text())
                ? new StartPosition.Latest()
                : wrong(scalar, STARTS, new StartPosition.Earliest());
    }

    StopPosition stop(Node node) {
        if (node instanceof Scalar scalar) {
            if ("never".equals(scalar.text())) {
                return new StopPosition.Never();
            }
            return "latest".equals(scalar.text())
                    ? new StopPosition.Latest()
                    : wrong(node, STOPS, new StopPosition.Never());
        }
        Map.Entry<String, Entry> only = only(node, STOPS);
        if (only == null) {
            return new StopPosition.Never();
        }
        return "timestamp".equals(only.getKey())
                ? new StopPosition.At(time(only.getValue().value()))
                : wrong(node, STOPS, new StopPosition.Never());
    }

    private Map.Entry<String, Entry> only(Node node, String rule) {
        if (node instanceof Entries entries && entries.entries().size() == 1) {
            return entries.entries().entrySet().iterator().next();
        }
        return wrong(node, rule, null);
    }

    private <T> T wrong(Node node, String rule, T instead) {
        problems.add(node.line(), path, rule);
        return instead;
    }

    private String text(Node node, String name) {
        if (node instanceof Scalar scalar
                && scalar.text() != null
                && !scalar.text().isEmpty()) {
            return scalar.text();
        }
        problems.add(node.line(), path + "." + name, "must be a text");
        return "";
    }

    /** ISO 8601 with a zone, or milliseconds since 1970. */
    private Instant time(Node node) {
        String text = node instanceof Scalar scalar && scalar.text() != null ? scalar.text() : "";
        try {
            return text.matches("[0-9]{1,15}")
                    ? Instant.ofEpochMilli(Long.parseLong(text))
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            problems.add(
                    node.line(),
                    path + ".timestamp",
                    "must be a time with a zone, as in 2026-01-31T12:00:00Z, or milliseconds since 1970");
            return Instant.EPOCH;
        }
    }

    private Map<Partition, Long> offsets(Node node) {
        TreeMap<Partition, Long> offsets = new TreeMap<>();
        each(
                node,
                "offsets",
                (topic, partitions) -> each(partitions, "offsets." + topic, (number, offset) -> {
                    if (isWhole(number, offset, "offsets." + topic)) {
                        offsets.put(
                                new Partition(topic, Integer.parseInt(number)),
                                Long.parseLong(((Scalar) offset).text()));
                    }
                }));
        return offsets;
    }

    private interface Visit {
        void entry(String key, Node value);
    }

    private void each(Node node, String name, Visit visit) {
        if (node instanceof Entries entries && !entries.entries().isEmpty()) {
            entries.entries().forEach((key, entry) -> visit.entry(key, entry.value()));
        } else {
            problems.add(node.line(), path + "." + name, "must be a map, as in {topic: {0: 1200, 1: 950}}");
        }
    }

    private boolean isWhole(String number, Node offset, String name) {
        boolean right = number.matches("[0-9]{1,9}")
                && offset instanceof Scalar scalar
                && scalar.text() != null
                && scalar.text().matches("[0-9]{1,18}");
        if (!right) {
            problems.add(offset.line(), path + "." + name, "maps a partition number to an offset, as in {0: 1200}");
        }
        return right;
    }
}
