package io.millrace.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.cleaning.quality.KeepByC4Quality;
import io.millrace.cleaning.quality.KeepByGopherQuality;
import io.millrace.core.Example;
import io.millrace.core.StepType;
import io.millrace.core.WorkedExample;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static List<String> mistakes(StepType<?> type, String option, String rule) {
        Example example = Example.with("field", "text", option, List.of(rule)).given("text: string");
        return new WorkedExample(type, example).mistakes();
    }

    @Test
    void aMisspeltRuleGetsASuggestion() {
        assertThat(mistakes(KeepByGopherQuality.TYPE, "rules", "gopher_short_docs"))
                .containsExactly("rules: 'gopher_short_docs' is no rule of this set (did you mean gopher_short_doc?)");
        assertThat(mistakes(KeepByC4Quality.TYPE, "rules", "lorem_ipsun"))
                .containsExactly("rules: 'lorem_ipsun' is no rule of this set (did you mean lorem_ipsum?)");
    }

    @Test
    void oneThatIsLikeNoneIsToldAllThereAre() {
        assertThat(mistakes(KeepByC4Quality.TYPE, "rules", "swearing"))
                .singleElement()
                .asString()
                .startsWith("rules: 'swearing' is no rule of this set (allowed: ")
                .contains("lorem_ipsum");
    }
}
