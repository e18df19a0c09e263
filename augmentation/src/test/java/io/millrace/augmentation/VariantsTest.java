package io.millrace.augmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Binding;
import io.millrace.core.ExpandStep;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Image;
import io.millrace.core.NamedStep;
import io.millrace.core.Origin;
import io.millrace.core.Raster;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.StepChain;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariantsTest {
    private static final Schema SCHEMA = Schema.of(Field.required("photo", FieldType.IMAGE));
    private static final Binding BINDING = new Binding("step", SCHEMA, "d", (option, message) -> {});

    private final List<String> events = new ArrayList<>();

    /** With all of them at once, thirty variants of a photo of 12 million pixels take a gigabyte. */
    @Test
    void eachVariantGoesToTheEndOfTheChainBeforeTheNextIsMade() {
        run(step("a", 2), step("b", 1));
        assertThat(events)
                .containsExactly(
                        "written", "b", "written", "a", "written", "b", "written", "a", "written", "b", "written");
    }

    @Test
    void theVariantInThePlaceOfTheOriginalIsMadeOnce() {
        run(step("a", 0));
        assertThat(events).containsExactly("a", "written");
    }

    @Test
    void aVariantIsNotKept() {
        List<Sample> rows = step("a", 3).expand(sample());
        assertThat(rows.get(2)).isNotSameAs(rows.get(2)).isEqualTo(rows.get(2));
        assertThat(rows.get(2).get(0)).isNotEqualTo(rows.get(3).get(0));
    }

    private void run(ExpandStep... steps) {
        List<NamedStep> named = new ArrayList<>();
        for (ExpandStep step : steps) {
            named.add(new NamedStep("step", step, List.of(), SCHEMA));
        }
        new StepChain(named, row -> events.add("written"), reject -> events.add("rejected")).run(sample());
    }

    private ExpandStep step(String name, int copies) {
        Variants variants = new Variants(BINDING, 0, copies, 0);
        return new ExpandStep() {
            @Override
            public int ratio() {
                return variants.ratio();
            }

            @Override
            public List<Sample> expand(Sample sample) {
                return variants.ofImage(sample, (source, random) -> {
                    events.add(name);
                    int level = random.nextInt(256);
                    return Raster.paint(source.width(), source.height(), 1, (x, y, channel) -> level);
                });
            }
        };
    }

    private static Sample sample() {
        return Sample.of(SCHEMA, new Origin("photos", 0, 1), 0, List.of(Image.of(Pictures.painted(3, 2, 1))));
    }
}
