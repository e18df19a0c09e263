package io.millrace.privacy.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeamTest {
    private static final List<String> WRAPPED = List.of(
            "card 4111 1111\n1111 1111 today",
            "card 41111111\n11111111 today",
            "call +49 30\n1234567 today",
            "iban DE89 3704 0044\n0532 0130 00 today",
            "key AKIAQWERT1\nYUIOPASDF2 today",
            "host 192.168.10\n200 today",
            "born 12 05 19\n80 in Berlin",
            "Anna Brandt, 12 Harbor Street 1\n2 Springfield, IL 62701");

    /** A recognizer that is not asked where lines are joined so would find nothing there that is kept. */
    @ParameterizedTest
    @EnumSource(
            value = Seam.class,
            names = {"GLUED", "SPACED"})
    void whoMayNotCrossFindsNothingAcross(Seam seam) {
        Map<Boolean, List<Recognizer>> byCrossing =
                Recognizers.all().stream().collect(Collectors.partitioningBy(each -> each.crosses(seam)));
        assertThat(byCrossing.get(false)).hasSizeGreaterThan(15);
        assertThat(found(byCrossing.get(false), seam)).isEmpty();
        assertThat(found(byCrossing.get(true), seam)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Seam.class,
            names = {"NONE", "SIGNED"})
    void allAreAskedWhereAValueMayGoOn(Seam seam) {
        assertThat(Recognizers.all()).allMatch(each -> each.crosses(seam));
    }

    private static List<Finding> found(List<Recognizer> recognizers, Seam seam) {
        List<Finding> found = new ArrayList<>();
        for (String text : texts()) {
            Views.read(View.same(text.toCharArray(), text.length(), 0), true, reading -> {
                if (reading.view().seam() == seam) {
                    Findings findings = new Findings(reading.view(), found);
                    recognizers.forEach(each -> each.find(reading, findings));
                }
            });
        }
        return found;
    }

    /** Wrapped values, and hostile texts that are broken anywhere. */
    private static List<String> texts() {
        List<String> texts = new ArrayList<>(WRAPPED);
        HostileTexts hostile = new HostileTexts(31);
        Random random = new Random(31);
        for (int times = 0; times < 500; times++) {
            StringBuilder text = new StringBuilder("words " + hostile.unit() + " " + hostile.unit());
            for (int at = random.nextInt(20); at < text.length(); at += 1 + random.nextInt(20)) {
                text.insert(at, '\n');
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
