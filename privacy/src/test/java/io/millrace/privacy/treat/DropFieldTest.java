package io.millrace.privacy.treat;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Binding;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DropFieldTest {
    private final List<String> problems = new ArrayList<>();

    private DropField drop(String field, Schema schema) {
        return new DropField(
                new DropField.Settings(field),
                new Binding("it", schema, "sample", (option, message) -> problems.add(message)));
    }

    @Test
    void leavesTheFieldOutOfSchemaAndValues() {
        Field text = Field.required("text", FieldType.STRING);
        Field last = Field.required("last", FieldType.INT32);
        Schema schema = Schema.of(text, Field.required("card", FieldType.STRING).sensitive(), last);
        DropField step = drop("card", schema);
        assertThat(step.output(schema)).isEqualTo(Schema.of(text, last));
        Sample sample = Sample.of(schema, Treating.ORIGIN, 5, List.of("hello", "4111", 3));
        assertThat(step.map(sample))
                .isEqualTo(Sample.of(Schema.of(text, last), Treating.ORIGIN, 5, List.of("hello", 3)));
    }

    @Test
    void aFieldThatIsNotThereOrTheOnlyOneIsRefused() {
        Schema one = Schema.of(Field.required("text", FieldType.STRING));
        drop("card", one);
        drop("text", one);
        assertThat(problems)
                .containsExactly(
                        "there is no field 'card' here (allowed: text)",
                        "the field text is the only one left; keep one");
    }
}
