package io.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewFieldTest {
    private static final Schema SCHEMA =
            Schema.of(Field.required("text", FieldType.STRING), Field.required("new_field", FieldType.STRING));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "length | length |",
                "text | new_field_ | into: there is a field 'text' already; choose another name",
                "Length | new_field_ | into: 'Length' is not the name of a column: lower case letters, digits and '_'",
                "_mr_id | new_field_ | into: '_mr_id' is not the name of a column: lower case letters, digits and '_'",
                "'' | new_field_ | into: '' is not the name of a column: lower case letters, digits and '_'",
            })
    void aNameThatCannotBeIsToldAndAnotherStandsInItsPlace(String given, String made, String mistake) {
        Problems problems = new Problems();
        Binding binding = new Binding("step", SCHEMA, "set", (option, message) -> problems.add(0, option, message));
        assertThat(NewField.name("into", given, binding)).isEqualTo(made);
        assertThat(problems.all())
                .map(problem -> problem.path() + ": " + problem.message())
                .isEqualTo(mistake == null ? java.util.List.of() : java.util.List.of(mistake));
    }
}
