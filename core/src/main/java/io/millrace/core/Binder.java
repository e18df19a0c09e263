package io.millrace.core;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Binds a configuration node to a settings record by its {@link Option}s; the one place of reflection. */
public final class Binder {
    private final Problems problems;

    public Binder(Problems problems) {
        this.problems = problems;
    }

    /** The record, or null if anything in the node is wrong; every mistake is told. */
    public <R> R bind(Class<R> record, Node node, String path) {
        if (!(node instanceof Node.Entries given)) {
            problems.add(node.line(), path, "must be a map of options, got " + node.kind());
            return null;
        }
        int before = problems.count();
        List<OptionSpec> specs = OptionSpec.of(record);
        refuseUnknown(given, specs, path);
        Set<String> wrong = new HashSet<>();
        Object[] values = new Object[specs.size()];
        for (int i = 0; i < values.length; i++) {
            OptionSpec spec = specs.get(i);
            int soFar = problems.count();
            values[i] = value(spec, specs, given, path);
            if (problems.count() > soFar || isMisspelt(spec, specs, given)) {
                wrong.add(spec.name());
                values[i] = standIn(spec);
            }
        }
        RecordMaker maker = new RecordMaker(problems, given, path);
        return problems.count() > before ? maker.judge(record, values, wrong) : maker.make(record, values);
    }

    /**
     * The options of a record one by one, for a file of which as much as possible is to be judged: those that are wrong
     * are null, and told.
     */
    public Map<String, Object> parts(Class<?> record, Node node, String path) {
        Map<String, Object> parts = new HashMap<>();
        Node.Entries given = node instanceof Node.Entries map ? map : new Node.Entries(node.line(), Map.of());
        if (given != node) {
            problems.add(node.line(), path, "must be a map of options, got " + node.kind());
            return parts;
        }
        List<OptionSpec> specs = OptionSpec.of(record);
        refuseUnknown(given, specs, path);
        for (OptionSpec spec : specs) {
            int before = problems.count();
            Object value = value(spec, specs, given, path);
            parts.put(spec.name(), problems.count() > before ? null : value);
        }
        return parts;
    }

    private void refuseUnknown(Node.Entries given, List<OptionSpec> specs, String path) {
        List<String> names = specs.stream().map(OptionSpec::name).toList();
        given.entries().forEach((name, entry) -> {
            if (!names.contains(name)) {
                problems.add(entry.line(), join(path, name), "is not an option" + Suggestion.among(name, names));
            }
        });
    }

    private Object value(OptionSpec spec, List<OptionSpec> specs, Node.Entries given, String path) {
        String here = join(path, spec.name());
        Node.Entry entry = given.entries().get(spec.name());
        if (entry != null) {
            int before = problems.count();
            Object value = convert(spec.type(), entry.value(), here);
            if (problems.count() == before) {
                new Bounds(spec, problems).check(value, entry.value().line(), here);
            }
            return value;
        }
        if (spec.isRequired()) {
            if (!isMisspelt(spec, specs, given)) {
                problems.add(
                        given.line(), here, "is missing: " + spec.declared().doc());
            }
            return null;
        }
        return spec.hasFallback() ? convert(spec.type(), fallback(spec), here) : empty(spec.type());
    }

    /** What stands for a wrong option, so that the other ones can be judged; null where there is nothing. */
    private Object standIn(OptionSpec spec) {
        if (spec.hasFallback()) {
            return convert(spec.type(), fallback(spec), "");
        }
        return spec.type() instanceof Class<?> type && type.isPrimitive()
                ? Array.get(Array.newInstance(type, 1), 0)
                : empty(spec.type());
    }

    /** Whether a key that is refused was meant for this option: one mistake is told once. */
    private static boolean isMisspelt(OptionSpec option, List<OptionSpec> specs, Node.Entries given) {
        List<String> names = specs.stream().map(OptionSpec::name).toList();
        return !given.entries().containsKey(option.name())
                && given.entries().keySet().stream()
                        .filter(key -> !names.contains(key))
                        .anyMatch(key -> Suggestion.nearest(key, names)
                                .filter(option.name()::equals)
                                .isPresent());
    }

    /** A fallback of {@code {}} is a map without entries: all options of a nested record have their own fallbacks. */
    private static Node fallback(OptionSpec spec) {
        String text = spec.declared().fallback();
        return text.equals("{}") ? new Node.Entries(0, Map.of()) : new Node.Scalar(0, text, false);
    }

    private static Object empty(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? List.of() : Map.of();
        }
        return null;
    }

    private Object convert(Type type, Node node, String path) {
        if (type == Node.class) {
            return node;
        }
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return generic.getRawType() == List.class ? list(last, node, path) : map(last, node, path);
        }
        Class<?> target = (Class<?>) type;
        return target.isRecord() ? bind(target, node, path) : new ScalarText(problems).read(target, node, path);
    }

    private List<Object> list(Type element, Node node, String path) {
        if (node instanceof Node.Scalar scalar && scalar.line() == 0 && "[]".equals(scalar.text())) {
            return List.of();
        }
        if (!(node instanceof Node.Items given)) {
            problems.add(node.line(), path, "must be a list, as in [a, b], got " + node.kind());
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        for (Node item : given.items()) {
            values.add(convert(element, item, path + "[" + values.size() + "]"));
        }
        return java.util.Collections.unmodifiableList(values);
    }

    private Map<String, Object> map(Type element, Node node, String path) {
        if (!(node instanceof Node.Entries given)) {
            problems.add(node.line(), path, "must be a map, as in {a: 1}, got " + node.kind());
            return Map.of();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        given.entries().forEach((name, entry) -> values.put(name, convert(element, entry.value(), join(path, name))));
        return java.util.Collections.unmodifiableMap(values);
    }

    /** The other way round: the options of a settings record, each given that is not null, as {@link #bind} takes them. */
    public static Node node(Record settings) {
        Map<String, Node.Entry> options = new LinkedHashMap<>();
        RecordComponent[] components = settings.getClass().getRecordComponents();
        List<OptionSpec> specs = OptionSpec.of(settings.getClass());
        for (int i = 0; i < components.length; i++) {
            Object value = value(components[i], settings);
            if (value != null) {
                options.put(specs.get(i).name(), new Node.Entry(0, nodeOf(value)));
            }
        }
        return new Node.Entries(0, options);
    }

    private static Node nodeOf(Object value) {
        if (value instanceof Node node) {
            return node;
        }
        if (value instanceof Record record) {
            return node(record);
        }
        if (value instanceof List<?> list) {
            return new Node.Items(0, list.stream().map(Binder::nodeOf).toList());
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Node.Entry> entries = new LinkedHashMap<>();
            map.forEach((key, item) -> entries.put(key.toString(), new Node.Entry(0, nodeOf(item))));
            return new Node.Entries(0, entries);
        }
        return Node.of(value instanceof Enum<?> ? value.toString().toLowerCase(Locale.ROOT) : value);
    }

    private static Object value(RecordComponent component, Record settings) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(settings);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The record; what its constructor throws passes. */
    static <R> R create(Class<R> record, Object[] values) {
        try {
            var constructor = record.getDeclaredConstructor(Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException known ? known : new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
