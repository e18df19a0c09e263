package io.millrace.cleaning.duplicates;

import io.millrace.cleaning.golden.Golden;
import io.millrace.core.Binder;
import io.millrace.core.Binding;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.NamedStep;
import io.millrace.core.Node;
import io.millrace.core.Origin;
import io.millrace.core.Problems;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Services;
import io.millrace.core.Step;
import io.millrace.core.StepType;
import io.millrace.core.keyed.InMemory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The golden documents as a stream, in their order, through one step. */
final class Corpus {
    static final Schema SCHEMA = Schema.of(Field.required("text", FieldType.STRING));
    private static final List<Golden.Doc> DOCUMENTS = Golden.documents();

    private Corpus() {}

    /** @param options name, value, name, value … besides the field */
    static Step step(StepType<?> type, Object... options) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(type.name().equals("drop_exact_duplicates") ? "fields" : "field", field(type));
        for (int i = 0; i < options.length; i += 2) {
            all.put((String) options[i], options[i + 1]);
        }
        Problems problems = new Problems();
        Record settings = new Binder(problems).bind(type.settings(), Node.of(all), "");
        Step step = type.create(
                settings, new Binding("s", SCHEMA, "sample", (option, message) -> problems.add(0, option, message)));
        if (!problems.all().isEmpty()) {
            throw new AssertionError(problems.all().toString());
        }
        step.open(Services.NONE);
        return step;
    }

    private static Object field(StepType<?> type) {
        return type.name().equals("drop_exact_duplicates") ? List.of("text") : "text";
    }

    static List<Sample> samples() {
        return IntStream.range(0, DOCUMENTS.size())
                .mapToObj(i -> sample(i, DOCUMENTS.get(i).text()))
                .toList();
    }

    static Sample sample(int number, String text) {
        return Sample.of(SCHEMA, new Origin("t", 0, number), number, Arrays.asList(text));
    }

    static List<String> ids() {
        return DOCUMENTS.stream().map(Golden.Doc::id).toList();
    }

    /** What is left of each document, null where it is rejected. */
    static String[] left(StepType<?> type, Object... options) {
        Step step = step(type, options);
        String[] left = new String[DOCUMENTS.size()];
        InMemory run = new InMemory(
                new NamedStep("s", step, type.reasons(), SCHEMA),
                sample -> left[(int) sample.origin().offset()] = sample.get(0, String.class),
                rejection -> {
                    if (!type.reasons().contains(rejection.reason())) {
                        throw new AssertionError(rejection.reason());
                    }
                });
        samples().forEach(run::add);
        run.end();
        return left;
    }
}
