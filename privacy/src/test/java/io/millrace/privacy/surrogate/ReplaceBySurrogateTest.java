package io.millrace.privacy.surrogate;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Binder;
import io.millrace.core.Binding;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.MapStep;
import io.millrace.core.Node;
import io.millrace.core.Origin;
import io.millrace.core.Problems;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.privacy.keys.VectorKeys;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplaceBySurrogateTest {
    private static final Field NAME = Field.optional("name", FieldType.STRING).sensitive();
    private final Problems problems = new Problems();

    private MapStep step(String type, Field field) {
        Map<String, Object> options = Map.of("field", field.name(), "type", type, "domain", "customers");
        ReplaceBySurrogate.Settings settings =
                new Binder(problems).bind(ReplaceBySurrogate.TYPE.settings(), Node.of(options), "");
        Binding binding =
                new Binding("it", Schema.of(field), "sample", (option, message) -> problems.add(0, option, message));
        return (MapStep) ReplaceBySurrogate.TYPE.create(settings, binding);
    }

    private List<String> messages() {
        return problems.all().stream()
                .map(problem -> problem.path() + ": " + problem.message())
                .toList();
    }

    @Test
    void theColumnStaysAStringIsTreatedAndTaggedScrubbed() {
        MapStep step = step("PERSON", NAME);
        step.open(VectorKeys.services());
        Schema schema = Schema.of(NAME);
        assertThat(step.output(schema).field(0))
                .isEqualTo(Field.optional("name", FieldType.STRING).tagged(Field.SCRUBBED));
        Sample empty = Sample.of(schema, new Origin("events", 0, 7), 0, Collections.singletonList(null));
        assertThat(step.map(empty).get(0)).isNull();
    }

    @Test
    void theTypeMustBeKnownAndTheFieldText() {
        step("PERSONS", NAME);
        assertThat(messages())
                .singleElement()
                .asString()
                .isEqualTo("type: 'PERSONS' is no type (did you mean PERSON?); millrace inspect --types lists them");
        step("PERSON", Field.required("n", FieldType.INT32));
        assertThat(messages()).contains("field: the field n is int32; this step takes string");
    }
}
