package io.millrace.privacy.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementTest {
    @ParameterizedTest
    @CsvSource({
        "the surer, 0-5 DATE_TIME 0.6; 3-9 PHONE 0.85, 3-9 PHONE",
        "else the longer, 0-5 PERSON 0.6; 3-9 ORGANIZATION 0.6, 3-9 ORGANIZATION",
        "else the earlier, 0-5 PERSON 0.6; 3-8 ORGANIZATION 0.6, 0-5 PERSON",
        "both if they only touch, 0-5 PERSON 0.6; 5-8 AGE 0.6, 0-5 PERSON; 5-8 AGE",
        "a third that only the loser met, 0-4 AGE 0.6; 3-7 PHONE 0.4; 6-9 IBAN 0.6, 0-4 AGE; 6-9 IBAN",
        "an address with its domain, 0-9 EMAIL 0.6; 4-9 URL 1.0, 0-9 EMAIL",
        "an address with a card for a name, 0-9 EMAIL 0.85; 0-5 CREDIT_CARD 1.0, 0-9 EMAIL",
        "a link with an address in it, 0-9 URL 0.6; 4-9 EMAIL 0.85, 0-9 URL",
        "a street address with its place, 0-9 STREET_ADDRESS 0.6; 2-5 POSTAL_CODE 0.85; 6-9 LOCATION 1.0, 0-9 STREET_ADDRESS",
        "no mailbox is part of a street address, 0-9 STREET_ADDRESS 0.6; 2-5 EMAIL 0.85, 2-5 EMAIL",
        "parts whose whole has lost, 0-6 STREET_ADDRESS 0.4; 0-2 LOCATION 0.4; 5-9 PHONE 0.6, 0-2 LOCATION; 5-9 PHONE",
        "of two at one place the surer, 0-5 SECRET 0.6; 0-5 EMAIL 0.85, 0-5 EMAIL",
        "a weak whole takes nothing, 0-9 EMAIL 0.3; 0-5 CREDIT_CARD 1.0, 0-5 CREDIT_CARD",
    })
    void keeps(String what, String found, String kept) {
        assertThat(tell(Settlement.of(read(found)))).as(what).isEqualTo(kept);
    }

    @Test
    void whatIsKeptNeverOverlapsAndWhatIsLeftOutAlwaysDoes() {
        Random random = new Random(31);
        List<String> types = List.of("EMAIL", "URL", "PERSON", "PHONE", "STREET_ADDRESS");
        for (int round = 0; round < 500; round++) {
            List<Finding> found = new ArrayList<>();
            for (int n = random.nextInt(30); n >= 0; n--) {
                int start = random.nextInt(60);
                String type = types.get(random.nextInt(types.size()));
                found.add(new Finding(
                        start, start + 1 + random.nextInt(12), type, random.nextInt(1, 5) / 4.0, "rule", ""));
            }
            List<Finding> kept = Settlement.of(found);
            assertThat(found).allMatch(finding -> kept.stream().anyMatch(finding::overlaps));
            for (int at = 1; at < kept.size(); at++) {
                assertThat(kept.get(at).start())
                        .isGreaterThanOrEqualTo(kept.get(at - 1).end());
            }
        }
    }

    private static List<Finding> read(String found) {
        return Stream.of(found.split("; ", -1)).map(SettlementTest::finding).collect(Collectors.toList());
    }

    private static Finding finding(String told) {
        String[] parts = told.split("[- ]", -1);
        int start = Integer.parseInt(parts[0]);
        return new Finding(start, Integer.parseInt(parts[1]), parts[2], Double.parseDouble(parts[3]), "rule", "");
    }

    private static String tell(List<Finding> kept) {
        return kept.stream()
                .map(finding -> finding.start() + "-" + finding.end() + " " + finding.type())
                .collect(Collectors.joining("; "));
    }
}
