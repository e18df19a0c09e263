package io.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServicesTest {
    @Test
    void holdSeveralServicesByType() {
        Services services = Services.of(String.class, "text").and(Integer.class, 7);
        assertThat(services.get(String.class)).isEqualTo("text");
        assertThat(services.get(Integer.class)).isEqualTo(7);
        assertThatThrownBy(() -> services.get(Long.class)).hasMessage("no Long is configured");
    }

    @Test
    void aRefusalOfAStepEndsTheChainInsteadOfRejectingTheSample() {
        Refusal refusal = new Refusal(Refusal.Trouble.REFUSED, "the keys are gone");
        MapStep refusing = sample -> {
            throw refusal;
        };
        List<Rejection> rejected = new ArrayList<>();
        Schema schema = Schema.of(Field.required("text", FieldType.STRING));
        StepChain chain = new StepChain(
                List.of(new NamedStep("refusing", refusing, List.of(), schema)), sample -> {}, rejected::add);
        Sample sample = Sample.of(schema, new Origin("events", 0, 7), 0, List.of("hi"));
        assertThatThrownBy(() -> chain.run(sample)).isSameAs(refusal);
        assertThat(rejected).isEmpty();
    }
}
