package io.millrace.core;

import io.millrace.core.keyed.InMemory;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs one worked example of a step as a pipeline would, and shows what comes out beside what the example says. */
public final class WorkedExample {
    static final String STEP_ID = "the_step";

    private final StepType<?> type;
    private final Example example;
    private final Schema input;

    public WorkedExample(StepType<?> type, Example example) {
        this.type = type;
        this.example = example;
        this.input = example.fields();
    }

    Sample sample() {
        return Sample.of(input, Example.ORIGIN, example.eventTime(), carriers(input, example.input()));
    }

    Step step() {
        Problems problems = new Problems();
        Step step = step(problems);
        if (!problems.all().isEmpty()) {
            throw new AssertionError(type + " " + example.settings() + ": " + problems.all());
        }
        return step;
    }

    /** What is wrong with the settings: {@code option: message}. */
    public List<String> mistakes() {
        Problems problems = new Problems();
        step(problems);
        return problems.all().stream()
                .map(problem -> (problem.path().isEmpty() ? "" : problem.path() + ": ") + problem.message())
                .toList();
    }

    /** The schema that leaves the step. */
    public Schema output() {
        return step().output(input);
    }

    private Step step(Problems problems) {
        Record settings = new Binder(problems).bind(type.settings(), Node.of(settings()), "");
        if (!problems.all().isEmpty()) {
            return null;
        }
        Binding.Complaint complaint = (option, message) -> problems.add(0, option, message);
        return type.create(settings, new Binding(STEP_ID, input, Example.DATASET, complaint));
    }

    /** The settings, with the places of the files that they name. */
    private Map<String, Object> settings() {
        return example.files().isEmpty()
                ? example.settings()
                : new ExampleFiles(example.files()).placed(example.settings());
    }

    /** What comes out: rows as lists of values that can be compared, or the reason. */
    public List<Object> outcome(Services services) {
        return outcome(services, sample());
    }

    List<Object> outcome(Services services, Sample sample) {
        if (example.known().isEmpty()) {
            return run(services, sample);
        }
        Sample known = Sample.of(input, Example.ORIGIN, 0, carriers(input, example.known()));
        try (SampleIndex index = SampleIndex.of((Indexed) step(), services, known)) {
            return new WorkedExample(type, index.in(example)).run(services, sample);
        }
    }

    private List<Object> run(Services services, Sample sample) {
        Step step = step();
        step.open(services);
        List<Object> out = new ArrayList<>();
        NamedStep named = new NamedStep(STEP_ID, step, reasons(step), step.output(input));
        Consumer<Sample> kept = row -> {
            if (row.origin().equals(sample.origin())) {
                out.add(comparable(row.schema(), row));
            }
        };
        Consumer<Rejection> rejected = rejection -> {
            if (rejection.origin().equals(sample.origin())) {
                out.add(rejection.reason());
            }
        };
        if (InMemory.runs(step)) {
            InMemory run = new InMemory(named, kept, rejected);
            others().forEach(run::add);
            run.add(sample);
            run.end();
        } else {
            new StepChain(List.of(named), kept, rejected).run(sample);
        }
        return out;
    }

    private List<String> reasons(Step step) {
        return Stream.concat(type.reasons().stream(), step.settingReasons().stream())
                .toList();
    }

    /** Earlier ones have smaller offsets. */
    private List<Sample> others() {
        List<Sample> samples = new ArrayList<>();
        for (Example.Other other : example.others()) {
            long offset = Example.ORIGIN.offset() + (other.gap().isNegative() ? -1 : 1) * (samples.size() + 1);
            Origin origin = new Origin(Example.ORIGIN.topic(), Example.ORIGIN.partition(), offset);
            long time = example.eventTime() + other.gap().toMillis();
            samples.add(Sample.of(input, origin, time, carriers(input, other.values())));
        }
        return samples;
    }

    List<Object> expected() {
        Schema output = step().output(input);
        return example.reason() != null
                ? List.of(example.reason())
                : example.rows().stream()
                        .<Object>map(
                                row -> comparable(output, Sample.of(output, Example.ORIGIN, 0, carriers(output, row))))
                        .toList();
    }

    /** Pixels instead of encoded images, whose bytes depend on the runtime's deflate. */
    static List<Object> comparable(Schema schema, Sample sample) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < schema.size(); i++) {
            Object value = sample.get(i);
            values.add(value instanceof Image image ? image.raster() : value);
        }
        return values;
    }

    private static List<Object> carriers(Schema schema, List<Object> values) {
        List<Object> carriers = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            carriers.add(carrier(schema.field(i).type(), values.get(i)));
        }
        return carriers;
    }

    private static Object carrier(FieldType type, Object value) {
        if (value == null) {
            return null;
        }
        return switch (type.kind()) {
            case INT64, LABEL, TIMESTAMP -> ((Number) value).longValue();
            case FLOAT32 -> ((Number) value).floatValue();
            case FLOAT64 -> ((Number) value).doubleValue();
            case BYTES, AUDIO -> bytes(value);
            case IMAGE -> Image.of(bytes(value));
            case TENSOR -> tensor((List<?>) value);
            default -> value;
        };
    }

    private static Bytes bytes(Object base64) {
        return Bytes.copyOf(Base64.getDecoder().decode((String) base64));
    }

    private static Tensor tensor(List<?> numbers) {
        Object levels = new float[numbers.size()];
        for (int i = 0; i < numbers.size(); i++) {
            Array.set(levels, i, ((Number) numbers.get(i)).floatValue());
        }
        return Tensor.copyOf(levels);
    }
}
