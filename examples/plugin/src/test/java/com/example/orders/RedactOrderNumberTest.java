package com.example.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.millrace.core.Example;
import io.millrace.core.Services;
import io.millrace.core.WorkedExample;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactOrderNumberTest {
    private static WorkedExample example(String text) {
        return new WorkedExample(
                RedactOrderNumber.TYPE,
                Example.with("field", "note", "replace_with", "$1").given("note: string?!", new Object[] {text}));
    }

    @ParameterizedTest
    @CsvSource({
        "no number at all, no number at all",
        "ORD-10000007, $1",
        "'ORD-10000007, ORD-10000008', '$1, $1'",
        "(ORD-10000007), ($1)",
        "FJORD-10000007, FJORD-10000007",
        "ORD-1000000, broken_order_number",
        "ORD-100000070, broken_order_number",
        "ORD-1000 0007, broken_order_number",
        "ord-10000007, broken_order_number",
        "ORD-10000007 and ORD 8, broken_order_number"
    })
    void replacesOrderNumbersAndLetsNoBrokenOnePass(String text, String outcome) {
        Object expected = outcome.startsWith("broken") ? outcome : List.of(outcome);
        assertEquals(List.of(expected), example(text).outcome(Services.NONE));
    }

    @Test
    void aMissingTextStaysMissing() {
        assertEquals(List.of(Collections.singletonList(null)), example(null).outcome(Services.NONE));
    }

    @Test
    void theFieldIsNoLongerSensitive() {
        assertFalse(example("").output().field(0).isSensitive());
    }
}
