package io.millrace.jobs.plan;

import io.millrace.core.Node;
import io.millrace.privacy.find.Recognizers;
import io.millrace.privacy.gate.DropLeaks;
import io.millrace.privacy.scrub.ScrubText;
import io.millrace.privacy.treat.EncryptFormat;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the steps before the leak gate say is a leak, and what is none. */
final class GateFindings {
    private final StepFlow flow;

    GateFindings(StepFlow flow) {
        this.flow = flow;
    }

    /** Fields of ciphertext that has the form of what it was, check digits too: a scan would take it for that. */
    List<String> fields() {
        return settings(EncryptFormat.TYPE.name()).stream()
                .flatMap(step -> texts(step, "field").stream())
                .filter(name -> flow.schema().indexOf(name) >= 0)
                .toList();
    }

    /**
     * What a finding is: what patterns and dictionaries of any scrubbing step find; not texts that any of them lets stand, nor types
     * that all of them do. Empty if they say nothing.
     */
    Map<String, Node.Entry> find(int line) {
        Set<String> allow = new LinkedHashSet<>();
        Set<String> types = null;
        Map<String, Node.Entry> patterns = new LinkedHashMap<>();
        Map<String, Node.Entry> dictionaries = new LinkedHashMap<>();
        for (Node.Entries step : settings(ScrubText.TYPE.name())) {
            Node.Entry find = step.entries().get("find");
            Node value = find == null ? step : find.value();
            allow.addAll(texts(value, "allow"));
            entries(value, "patterns").forEach(patterns::putIfAbsent);
            entries(value, "dictionaries").forEach(dictionaries::putIfAbsent);
            Set<String> left = texts(value, "except_types");
            types = types == null ? left : both(types, left);
        }
        Map<String, Node.Entry> options = new LinkedHashMap<>();
        put("allow", allow, line, options);
        put("except_types", types == null ? Set.of() : both(types, Recognizers.types()), line, options);
        put("patterns", patterns, line, options);
        put("dictionaries", dictionaries, line, options);
        if (!options.isEmpty()) {
            Node score = new Node.Scalar(line, String.valueOf(DropLeaks.SURE), false);
            options.put("min_score", new Node.Entry(line, score));
        }
        return options;
    }

    private static Set<String> both(Set<String> one, Collection<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static void put(String option, Set<String> texts, int line, Map<String, Node.Entry> options) {
        if (!texts.isEmpty()) {
            List<Node> items = texts.stream()
                    .<Node>map(text -> new Node.Scalar(line, text, true))
                    .toList();
            options.put(option, new Node.Entry(line, new Node.Items(line, items)));
        }
    }

    private static Map<String, Node.Entry> entries(Node settings, String option) {
        Node.Entry entry =
                settings instanceof Node.Entries options ? options.entries().get(option) : null;
        return entry != null && entry.value() instanceof Node.Entries own ? own.entries() : Map.of();
    }

    private static void put(String option, Map<String, Node.Entry> given, int line, Map<String, Node.Entry> options) {
        if (!given.isEmpty()) {
            options.put(option, new Node.Entry(line, new Node.Entries(line, given)));
        }
    }

    private List<Node.Entries> settings(String step) {
        return flow.planned().stream()
                .filter(each -> each.type().name().equals(step))
                .map(each -> each.ref().settings())
                .filter(Node.Entries.class::isInstance)
                .map(Node.Entries.class::cast)
                .toList();
    }

    private static Set<String> texts(Node settings, String option) {
        Node.Entry entry =
                settings instanceof Node.Entries options ? options.entries().get(option) : null;
        Node value = entry == null ? null : entry.value();
        List<Node> items = value instanceof Node.Items list ? list.items() : value == null ? List.of() : List.of(value);
        Set<String> texts = new LinkedHashSet<>();
        items.forEach(item -> {
            if (item instanceof Node.Scalar scalar && scalar.text() != null) {
                texts.add(scalar.text());
            }
        });
        return texts;
    }
}
