package io.millrace.privacy.find.name.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.privacy.find.Detector;
import io.millrace.privacy.find.name.NameRecognizer;
import io.millrace.privacy.find.name.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrainNamesTest {
    private static final double SLICE = 0.02;

    @Test
    void theSameSeedGivesTheSameWeightsAndTheyFindNames() {
        List<String> progress = new ArrayList<>();
        Weights once = TrainNames.train(7, SLICE, progress::add);
        assertThat(TrainNames.train(7, SLICE, progress::add).bytes()).isEqualTo(once.bytes());
        assertThat(progress).hasSize(12);
        Detector detector = new Detector(List.of(new NameRecognizer(once)), Set.of("PERSON"));
        assertThat(detector.find("My name is Karin Lindholm.")).hasSize(1);
    }

    @Test
    void labelsLieOnWhatTheyName() {
        Random random = new Random(3);
        TextMaker maker = new TextMaker("en", new NamePool(random), random);
        for (int text = 0; text < 500; text++) {
            TextMaker.Text made = maker.make(text % maker.sentenceCount());
            assertThat(made.spans()).allSatisfy(span -> {
                assertThat(span.end()).isLessThanOrEqualTo(made.text().length());
                assertThat(made.text().substring(span.start(), span.end()))
                        .isNotBlank()
                        .doesNotStartWith(" ");
            });
        }
    }
}
