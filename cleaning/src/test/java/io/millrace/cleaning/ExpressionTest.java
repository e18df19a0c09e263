package io.millrace.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Binding;
import io.millrace.core.Example;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Schema;
import io.millrace.core.Services;
import io.millrace.core.WorkedExample;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code keep_where} and {@code set_field} can say, and what they refuse. */
class ExpressionTest {
    private static final String FIELDS =
            "text: string, note: string?, count: int64, small: int32, amount: float64, ok: bool, mood: label(bad|good),"
                    + " at: timestamp, words: list<string>";
    private static final Object[] VALUES = {"hello", null, 7, 3, 2.5, true, 1, 1_700_000_000_000_000L, List.of("a", "b")
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text.startsWith('he') && size(text) == 5",
                "note == null",
                "note == null || size(note) > 3",
                "count / 2 == 3",
                "small + 4 == count",
                "amount * 2.0 == 5.0",
                "ok",
                "mood == 'good'",
                "at > timestamp('2023-01-01T00:00:00Z')",
                "at.getFullYear() == 2023",
                "'a' in words && words.size() == 2",
                "words.exists(w, w == 'b')",
                "text.matches('^h.*o$')",
                "!has({'a': 1}.b)"
            })
    void aConditionThatHoldsKeeps(String condition) {
        assertThat(kept(condition)).isNotEqualTo(List.of("not_matching")).isNotEqualTo(List.of("expression_failed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "size(text) > 5|not_matching",
                "mood == 'bad'|not_matching",
                "!ok|not_matching",
                "count / (small - 3) > 0|expression_failed",
                "size(note) > 3|expression_failed",
                "words[9] == 'a'|expression_failed",
                "int(text) > 1|expression_failed"
            })
    void aConditionThatDoesNotHoldOrCannotBeEvaluatedRejects(String condition, String reason) {
        assertThat(kept(condition)).isEqualTo(List.of(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "size(text|is no valid expression: ')' is missing at column 10",
                "text = 'a'|is no valid expression: '=' at column 6 sets nothing; compare with '=='",
                "text == \"a|is no valid expression: the quote at column 9 is not closed",
                "text ==|is no valid expression: it ends where a value must follow",
                "ok and ok|is no valid expression: 'and' cannot stand at column 4; CEL writes and, or, not as &&, ||, !",
                "text # 'a'|is no valid expression: '#' cannot stand at column 6",
                "texd == 'a'|there is no field 'texd' here (did you mean text?)",
                "sise(text) > 1|there is no function 'sise' in CEL (did you mean size?)",
                "count + amount > 1.0|'+' at column 7 does not take (int, double); write double(…) around the int",
                "amount == 2|'==' at column 8 does not take (double, int); write double(…) around the int, and 2.0",
                "text == null|'==' at column 6 does not take (string, null); only a field that is optional may be null",
                "count && ok|'&&' at column 7 does not take (int, bool); a condition is a bool",
                "text.matches('[')|the pattern '[' of matches is no regular expression of RE2 (missing closing ]: `[`)",
                "text.matches('(a{1000}){1000}')|the pattern of matches has more than 3000 parts when its repetitions are written",
                "text.matches(text)|the pattern of matches must stand there in quotes: one that comes with a sample may take any",
                "matches(text, '(?=a)')|the pattern '(?=a)' of matches is no regular expression of RE2 (invalid",
                "count + 1|must be true or false, but is of type int",
                "string(count)|must be true or false, but is of type string"
            })
    void aConditionThatCannotBeMeantIsRefusedBeforeAnythingRuns(String condition, String message) {
        assertThat(keep(condition).mistakes())
                .singleElement()
                .asString()
                .startsWith("condition: ")
                .contains(message);
    }

    @Test
    void everyUnknownNameIsTold() {
        assertThat(keep("texd == 'a' && yaer > 2 && amuont > 1.0").mistakes())
                .hasSize(3)
                .anyMatch(mistake -> mistake.contains("'texd'"))
                .anyMatch(mistake -> mistake.contains("'yaer'"))
                .anyMatch(mistake -> mistake.contains("'amuont' here (did you mean amount?)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text + '!'|STRING",
                "size(text)|INT64",
                "amount / 2.0|FLOAT64",
                "count > 3|BOOL",
                "mood|STRING",
                "note == null ? 'none' : string(note)|STRING"
            })
    void aFieldTakesTheTypeOfItsExpression(String value, String type) {
        FieldType made = set(value).output().field(VALUES.length).type();
        assertThat(made.kind()).hasToString(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"words", "at", "note", "{'a': 1}"})
    void aFieldThatNoColumnCouldHoldIsRefusedWithTheWayOut(String value) {
        assertThat(set(value).mistakes())
                .singleElement()
                .asString()
                .startsWith("value: must be a string, int, double or bool")
                .contains("write string(…)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_mr_id", "Name", "a b", ""})
    void aNameThatNoColumnCanHaveIsRefused(String name) {
        Example example = Example.with("field", name, "value", "1").given(FIELDS, VALUES);
        assertThat(new WorkedExample(SetField.TYPE, example).mistakes())
                .singleElement()
                .asString()
                .startsWith("field: ");
    }

    @Test
    void whatIsSetFromASensitiveFieldIsSensitive() {
        Example example = Example.with("field", "copy", "value", "size(name) > 3 ? name : plain")
                .given("plain: string, name: string!", "a", "Ada Lovelace");
        assertThat(new WorkedExample(SetField.TYPE, example).output().field(2).isSensitive())
                .isTrue();
        Example other = Example.with("field", "copy", "value", "plain + 'x'")
                .given("plain: string, name: string!", "a", "Ada Lovelace");
        assertThat(new WorkedExample(SetField.TYPE, other).output().field(2).isSensitive())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "text + '!', true",
        "size(more) > 3 ? text : more, true",
        "text + plain, false",
        "'fixed', false",
    })
    void whatIsSetFromScrubbedFieldsOnlyIsScrubbed(String value, boolean isScrubbed) {
        Field text = Field.required("text", FieldType.STRING);
        Schema schema = Schema.of(
                text.tagged(Field.SCRUBBED),
                Field.required("more", FieldType.STRING).tagged(Field.SCRUBBED),
                Field.required("plain", FieldType.STRING));
        Binding binding = new Binding("set_field", schema, "sample", (option, wrong) -> {});
        SetField step = new SetField(new SetField.Settings("text", value), binding);
        assertThat(step.output(schema).field(0).isScrubbed()).isEqualTo(isScrubbed);
    }

    private static List<Object> kept(String condition) {
        return keep(condition).outcome(Services.NONE);
    }

    private static WorkedExample keep(String condition) {
        return new WorkedExample(
                KeepWhere.TYPE, Example.with("condition", condition).given(FIELDS, VALUES));
    }

    private static WorkedExample set(String value) {
        return new WorkedExample(
                SetField.TYPE, Example.with("field", "made", "value", value).given(FIELDS, VALUES));
    }
}
