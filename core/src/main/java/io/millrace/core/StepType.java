package io.millrace.core;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The declaration of a step: name, summary, settings, reasons and worked examples. The reference page, the JSON Schema
 * and a test per example are made from it. Immutable; each method returns a changed copy.
 *
 * @param <S> the settings record
 */
public final class StepType<S extends Record> {
    public static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    /** Makes a step from its settings, bound to a schema; tells mistakes through the binding. */
    @FunctionalInterface
    public interface Factory<S extends Record> {
        Step create(S settings, Binding binding);
    }

    private final String name;
    private final Class<S> settings;
    private final Factory<S> factory;
    private final String summary;
    private final List<String> reasons;
    private final List<Example> examples;
    private final boolean keys;

    private StepType(
            String name,
            Class<S> settings,
            Factory<S> factory,
            String summary,
            List<String> reasons,
            List<Example> examples,
            boolean keys) {
        this.name = name;
        this.settings = settings;
        this.factory = factory;
        this.summary = summary;
        this.reasons = List.copyOf(reasons);
        this.examples = List.copyOf(examples);
        this.keys = keys;
    }

    public static <S extends Record> StepType<S> of(String name, Class<S> settings, Factory<S> factory) {
        return new StepType<>(name, settings, factory, "", List.of(), List.of(), false);
    }

    /** One sentence that says what the step does. */
    public StepType<S> summary(String sentence) {
        return new StepType<>(name, settings, factory, sentence, reasons, examples, keys);
    }

    /** The reasons for which the step may reject; they describe the sample. */
    public StepType<S> rejects(String... declared) {
        return new StepType<>(name, settings, factory, summary, List.of(declared), examples, keys);
    }

    public StepType<S> example(Example example) {
        List<Example> more = new ArrayList<>(examples);
        more.add(example);
        return new StepType<>(name, settings, factory, summary, reasons, more, keys);
    }

    /** The step asks for keys when it is opened, so the pipeline must name some. */
    public StepType<S> usesKeys() {
        return new StepType<>(name, settings, factory, summary, reasons, examples, true);
    }

    public boolean needsKeys() {
        return keys;
    }

    public String name() {
        return name;
    }

    public Class<S> settings() {
        return settings;
    }

    public String summary() {
        return summary;
    }

    public List<String> reasons() {
        return reasons;
    }

    public List<Example> examples() {
        return examples;
    }

    public Step create(Record bound, Binding binding) {
        return factory.create(settings.cast(bound), binding);
    }

    @Override
    public String toString() {
        return name;
    }
}
