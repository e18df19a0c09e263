package io.millrace.privacy.find.name.training;

import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.name.ListedNames;
import io.millrace.privacy.find.name.NameKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws names of a kind: from the lists of a language, or invented after them. */
final class NamePool {
    private static final int FEWEST = 12;
    /** Share of names that no list holds. */
    private static final double INVENTED = 0.45;

    private final Map<NameKind, Map<String, List<String>>> lists = new EnumMap<>(NameKind.class);
    private final Map<NameKind, Map<String, WordMaker>> makers = new EnumMap<>(NameKind.class);
    private final Map<NameKind, List<String>> sources = new EnumMap<>(NameKind.class);
    private final Random random;

    NamePool(Random random) {
        this.random = random;
        ListedNames.read(this::take);
        lists.forEach((kind, bySource) -> {
            bySource.values().removeIf(list -> list.size() < FEWEST);
            sources.put(kind, new ArrayList<>(bySource.keySet()));
        });
    }

    /** Only of scripts that have capitals. */
    private void take(String source, NameKind kind, String entry) {
        byte first = Letters.kind(entry.charAt(0));
        boolean cased =
                first == Letters.UPPER || kind == NameKind.COMMON || kind == NameKind.PEOPLE && first == Letters.LOWER;
        if (cased && entry.length() > 2 && entry.length() < 30) {
            lists.computeIfAbsent(kind, key -> new LinkedHashMap<>())
                    .computeIfAbsent(source, key -> new ArrayList<>())
                    .add(entry);
        }
    }

    /** A source that has names of this kind, the given language's own if it has and {@code home} is drawn. */
    String source(NameKind kind, String language, double home) {
        List<String> all = sources.get(kind);
        if (random.nextDouble() < home && all.contains(language)) {
            return language;
        }
        return all.get(random.nextInt(all.size()));
    }

    String draw(NameKind kind, String source) {
        List<String> list = lists.get(kind).getOrDefault(source, List.of());
        if (list.isEmpty()) {
            return draw(kind, source(kind, source, 0));
        }
        return list.get(random.nextInt(list.size()));
    }

    /** A name that may be listed or not. */
    String any(NameKind kind, String source) {
        return random.nextDouble() < INVENTED ? invented(kind, source) : draw(kind, source);
    }

    String invented(NameKind kind, String source) {
        Map<String, List<String>> bySource = lists.get(kind);
        String from = bySource.containsKey(source) ? source : source(kind, source, 0);
        return makers.computeIfAbsent(kind, key -> new LinkedHashMap<>())
                .computeIfAbsent(from, key -> new WordMaker(bySource.get(key)))
                .make(random);
    }
}
