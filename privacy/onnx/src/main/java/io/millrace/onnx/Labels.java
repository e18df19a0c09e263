package io.millrace.onnx;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What each column of a model's scores says of a token: {@code O}, or a type, which may begin there, as in {@code B-PER}. */
final class Labels {
    /** How others name our types. What is none, as their miscellaneous, is nothing private by itself. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("PER", "PERSON"),
            Map.entry("NAME", "PERSON"),
            Map.entry("LOC", "LOCATION"),
            Map.entry("GPE", "LOCATION"),
            Map.entry("ORG", "ORGANIZATION"),
            Map.entry("NORP", "NRP"),
            Map.entry("DATE", "DATE_TIME"),
            Map.entry("TIME", "DATE_TIME"),
            Map.entry("PHONE_NUMBER", "PHONE"),
            Map.entry("EMAIL_ADDRESS", "EMAIL"),
            Map.entry("O", ""),
            Map.entry("MISC", ""));

    private final List<String> types;
    private final List<Boolean> begins;

    /** @param labels in the order of the columns */
    Labels(List<String> labels) {
        types = labels.stream().map(Labels::type).toList();
        begins = labels.stream().map(label -> label.matches("[BSU][-_].+")).toList();
    }

    private static String type(String label) {
        String bare = label.replaceFirst("^[BILESU][-_]", "").toUpperCase(Locale.ROOT);
        String ours = bare.replaceAll("[^A-Z0-9]+", "_");
        return TYPES.getOrDefault(ours, ours);
    }

    int count() {
        return types.size();
    }

    /** Empty for what is nothing. */
    String type(int column) {
        return types.get(column);
    }

    /** Whether the label says that a new one begins there. */
    boolean begins(int column) {
        return begins.get(column);
    }

    /** Without doubles, in order. */
    List<String> types() {
        return types.stream()
                .filter(type -> !type.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
