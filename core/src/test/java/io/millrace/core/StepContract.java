package io.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every step must hold to, shown by its worked examples. A module's test extends it and names its steps. */
public abstract class StepContract {
    protected abstract Collection<StepType<?>> types();

    /** What steps ask for when they are opened. */
    protected Services services() {
        return Services.NONE;
    }

    @TestFactory
    Stream<DynamicTest> everyExampleGivesWhatItSays() {
        return perExample(
                (type, example) -> assertThat(example.outcome(services())).isEqualTo(example.expected()));
    }

    @TestFactory
    Stream<DynamicTest> sameSampleGivesTheSameRowsAgain() {
        return perExample(
                (type, example) -> assertThat(example.outcome(services())).isEqualTo(example.outcome(services())));
    }

    @TestFactory
    Stream<DynamicTest> noStepChangesItsInput() {
        return perExample((type, example) -> {
            Sample sample = example.sample();
            example.outcome(services(), sample);
            assertThat(sample).isEqualTo(example.sample());
        });
    }

    @TestFactory
    Stream<DynamicTest> noStepShowsAValueInItsText() {
        return perExample((type, example) -> {
            Step step = example.step();
            open(step);
            Set<String> secrets = texts(example.sample());
            assertThat(step.toString()).doesNotContain(secrets);
        });
    }

    /** Not the index files that it names: they are made for each example that is run. */
    private void open(Step step) {
        if (step instanceof Indexed indexed) {
            indexed.openKeys(services());
        } else {
            step.open(services());
        }
    }

    @TestFactory
    Stream<DynamicTest> namesAreWordsAndSummariesAreSentences() {
        return perType(type -> {
            assertThat(type.name()).matches(StepType.NAME);
            assertThat(type.summary()).as("summary of " + type).matches("[A-Z].*\\.");
            assertThat(type.settings().getEnclosingClass().getSimpleName())
                    .as("the class of " + type)
                    .isEqualTo(Stream.of(type.name().split("_"))
                            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                            .reduce("", String::concat));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyReasonIsProducedByAnExample() {
        return perType(type -> {
            List<String> shown = type.examples().stream()
                    .filter(example -> example.reason() != null)
                    .filter(example -> !isOfSettings(type, example))
                    .map(Example::reason)
                    .distinct()
                    .toList();
            assertThat(shown)
                    .as(type + " declares reasons that no worked example is rejected for, or the other way round: add"
                            + " an example with .rejects(…)")
                    .containsExactlyInAnyOrderElementsOf(type.reasons());
            assertThat(type.examples())
                    .as(type + " has no example that makes a row")
                    .anyMatch(example -> example.reason() == null);
        });
    }

    private static boolean isOfSettings(StepType<?> type, Example example) {
        return new WorkedExample(type, example).step().settingReasons().contains(example.reason());
    }

    @TestFactory
    Stream<DynamicTest> everyOptionChangesAnOutput() {
        return perType(type -> OptionSpec.of(type.settings()).forEach(option -> assertThat(hasEffect(type, option))
                .as(
                        "option '%s' of %s changes no output: give two worked examples of the same sample that differ in"
                                + " this option only and make different rows, or remove the option",
                        option.name(), type)
                .isTrue()));
    }

    private boolean hasEffect(StepType<?> type, OptionSpec option) {
        List<Example> examples = type.examples();
        return examples.stream().anyMatch(one -> examples.stream()
                .anyMatch(other ->
                        differOnlyIn(option, one, other) && !outcome(type, one).equals(outcome(type, other))));
    }

    /** Values, and the fields that they stand in. */
    private List<Object> outcome(StepType<?> type, Example example) {
        WorkedExample worked = new WorkedExample(type, example);
        List<Object> outcome = new ArrayList<>(worked.outcome(services()));
        outcome.add(worked.output());
        return outcome;
    }

    private static boolean differOnlyIn(OptionSpec option, Example one, Example other) {
        return one.schema().equals(other.schema())
                && one.input().equals(other.input())
                && one.eventTime() == other.eventTime()
                && one.others().equals(other.others())
                && differOnlyIn(option, one.settings(), other.settings());
    }

    /** Another choice of a method may bring its own options along; any other option must be the only one that differs. */
    private static boolean differOnlyIn(OptionSpec option, Map<String, Object> one, Map<String, Object> other) {
        Map<String, Object> first = new HashMap<>(one);
        Map<String, Object> second = new HashMap<>(other);
        boolean differ = !Objects.equals(first.remove(option.name()), second.remove(option.name()));
        if (option.type() instanceof Class<?> choice && choice.isEnum()) {
            first.keySet().retainAll(other.keySet());
            second.keySet().retainAll(one.keySet());
        }
        return differ && first.equals(second);
    }

    /** Texts of a sample's values that are long enough not to stand in a class name by chance. */
    private static Set<String> texts(Sample sample) {
        Set<String> texts = new HashSet<>(Set.of("\0nothing"));
        for (int i = 0; i < sample.schema().size(); i++) {
            if (sample.get(i) instanceof String text && text.length() > 3) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** A check of one worked example. */
    private interface Check {
        void of(StepType<?> type, WorkedExample example);
    }

    private Stream<DynamicTest> perType(Consumer<StepType<?>> check) {
        return types().stream().map(type -> DynamicTest.dynamicTest(type.name(), () -> check.accept(type)));
    }

    private Stream<DynamicTest> perExample(Check check) {
        List<DynamicTest> tests = new ArrayList<>();
        for (StepType<?> type : types()) {
            for (Example example : type.examples()) {
                tests.add(DynamicTest.dynamicTest(
                        type.name() + " " + example.settings(),
                        () -> check.of(type, new WorkedExample(type, example))));
            }
        }
        return tests.stream();
    }
}
