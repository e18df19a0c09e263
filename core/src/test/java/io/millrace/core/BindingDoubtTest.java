package io.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BindingDoubtTest {
    private final List<String> told = new ArrayList<>();
    private final Binding binding = new Binding(
            "step",
            Schema.of(Field.required("text", FieldType.STRING)),
            "data",
            (option, message) -> told.add(option + ": " + message),
            Set.of("amount"));

    @Test
    void aFieldThatAnEarlierMistakeHidesIsNotSaidToBeMissing() {
        binding.field("field", "amount");
        assertThat(told).isEmpty();
        assertThat(binding.isUnsure()).isTrue();
    }

    @Test
    void neitherIsAMessageToldThatNamesIt() {
        binding.problem("expression", "undeclared reference to 'amount'");
        assertThat(told).isEmpty();
        assertThat(binding.isUnsure()).isTrue();
    }

    @Test
    void whatOnlyResemblesItIsTold() {
        binding.problem("expression", "undeclared reference to 'amounts'");
        binding.field("field", "txt");
        assertThat(told)
                .containsExactly(
                        "expression: undeclared reference to 'amounts'",
                        "field: there is no field 'txt' here (did you mean text?)");
        assertThat(binding.isUnsure()).isFalse();
    }

    @Test
    void aStepThatLooksAtADoubtfulFieldIsUnsure() {
        assertThat(binding.doubts("text")).isFalse();
        assertThat(binding.isUnsure()).isFalse();
        assertThat(binding.doubts("amount")).isTrue();
        assertThat(binding.isUnsure()).isTrue();
    }
}
