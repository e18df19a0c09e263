package io.millrace.privacy.find.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.privacy.find.Detector;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirmsTest {
    private static final Detector DETECTOR =
            new Detector(List.of(new NameRecognizer(), new HanNames()), Set.of("PERSON", "ORGANIZATION", "LOCATION"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Il conto di Ghirlandi S.p.A. è chiuso.      | ORGANIZATION Ghirlandi S.p.A.",
                "Faktura dla Wolbrom Sp. z o.o. przyszła.    | ORGANIZATION Wolbrom Sp. z o.o.",
                "La facture de Mérandol S.A. est là.         | ORGANIZATION Mérandol S.A.",
                "Die Rechnung der Hübner GmbH & Co. KG fehlt. | ORGANIZATION Hübner GmbH & Co. KG",
                "We buy our bread at Oswin's Bakery.         | ORGANIZATION Oswin's Bakery",
                "The lease of Holm, Baxter and Ridley is over. | ORGANIZATION Holm, Baxter and Ridley",
                "她在天目银行工作                               | ORGANIZATION 天目银行",
                "我们是一家分公司                               | -",
                "他考上了和平大学                               | ORGANIZATION 和平大学",
                "我住在杭州市                                  | LOCATION 杭州市",
                "订单已经取消                                  | -",
                "heap of 256 MB                              | -",
                "between `min` and `max`                     | -",
                "    private final ShardCodec codec;         | -",
            })
    void finds(String text, String expected) {
        String found = DETECTOR.find(text).stream()
                .map(finding -> finding.type() + " " + text.substring(finding.start(), finding.end()))
                .collect(Collectors.joining("; "));
        assertThat(found).as(text).isEqualTo(expected == null ? "" : expected);
    }
}
