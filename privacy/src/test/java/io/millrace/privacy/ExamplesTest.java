package io.millrace.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Binder;
import io.millrace.core.Binding;
import io.millrace.core.Bytes;
import io.millrace.core.Example;
import io.millrace.core.FieldType;
import io.millrace.core.NamedStep;
import io.millrace.core.Node;
import io.millrace.core.Problems;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Step;
import io.millrace.core.StepChain;
import io.millrace.core.StepType;
import io.millrace.privacy.keys.VectorKeys;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The worked examples of all steps of this module, with the keys of the contract's vectors. */
class ExamplesTest {
    private static final List<StepType<?>> TYPES = new PrivacySteps().types();

    @TestFactory
    List<DynamicTest> everyExampleGivesWhatItSays() {
        List<DynamicTest> tests = new ArrayList<>();
        for (StepType<?> type : TYPES) {
            for (Example example : type.examples()) {
                tests.add(DynamicTest.dynamicTest(
                        type.name() + " " + example.settings(),
                        () -> assertThat(run(type, example)).isEqualTo(expected(example))));
            }
        }
        return tests;
    }

    @Test
    void everyStepHasAnExampleAndEveryReasonIsShown() {
        for (StepType<?> type : TYPES) {
            TreeSet<String> shown = new TreeSet<>();
            type.examples().stream()
                    .map(Example::reason)
                    .filter(java.util.Objects::nonNull)
                    .forEach(shown::add);
            assertThat(type.examples()).as(type.name()).anyMatch(example -> example.reason() == null);
            assertThat(shown).as(type.name()).containsExactlyElementsOf(type.reasons());
            assertThat(type.summary()).endsWith(".");
        }
    }

    private static List<Object> expected(Example example) {
        return example.reason() == null ? List.copyOf(example.rows()) : List.of(example.reason());
    }

    private static List<Object> run(StepType<?> type, Example example) {
        Schema schema = example.fields();
        Problems problems = new Problems();
        Record settings = new Binder(problems).bind(type.settings(), Node.of(example.settings()), "");
        Step step = type.create(
                settings,
                new Binding("it", schema, Example.DATASET, (option, message) -> problems.add(0, option, message)));
        assertThat(problems.all()).isEmpty();
        List<Object> out = new ArrayList<>();
        StepChain chain = new StepChain(
                List.of(new NamedStep("it", step, type.reasons(), step.output(schema))),
                sample -> out.add(plain(sample)),
                rejection -> out.add(rejection.reason()));
        chain.open(VectorKeys.services());
        chain.run(Sample.of(schema, Example.ORIGIN, example.eventTime(), carriers(schema, example.input())));
        return out;
    }

    private static List<Object> carriers(Schema schema, List<Object> values) {
        List<Object> carriers = new ArrayList<>(values);
        for (int i = 0; i < values.size(); i++) {
            boolean wide = schema.field(i).type().equals(FieldType.INT64);
            carriers.set(i, wide ? Long.valueOf(((Number) values.get(i)).longValue()) : values.get(i));
        }
        return carriers;
    }

    private static List<Object> plain(Sample sample) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < sample.schema().size(); i++) {
            Object value = sample.get(i);
            values.add(value instanceof Bytes bytes ? Base64.getEncoder().encodeToString(bytes.toArray()) : value);
        }
        return values;
    }
}
