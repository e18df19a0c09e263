package io.millrace.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.cleaning.text.Tokenization;
import io.millrace.core.Binding;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Schema;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTextTest {
    @ParameterizedTest
    @ValueSource(strings = {Field.SENSITIVE, Field.SCRUBBED})
    void theWordsAreWhatTheTextIs(String tag) {
        Schema schema = Schema.of(Field.required("text", FieldType.STRING).tagged(tag));
        SplitText.Settings settings =
                new SplitText.Settings("text", "words", SplitText.Unit.WORD, Tokenization.Kind.UNICODE, null);
        SplitText step = new SplitText(settings, new Binding("split_text", schema, "sample", (option, wrong) -> {}));
        assertThat(step.output(schema).field(1).tags()).isEqualTo(Set.of(tag));
    }
}
