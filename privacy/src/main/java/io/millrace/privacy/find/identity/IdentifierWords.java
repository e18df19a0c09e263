package io.millrace.privacy.find.identity;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.WordList;
import java.util.List;

/** The cues of identifiers, and words that speak for a number being a part, an order or a time instead. */
public final class IdentifierWords implements WordList {
    private static final List<String> COUNTERS =
            List.of(("order orders version ver part sku isbn issn doi tracking serial ref "
                            + "reference invoice ts offset step index commit page pages section build release item product model "
                            + "ticket batch row rows line lines lot hash digest checksum md5 sha sha1 sha256 uuid guid span run trace "
                            + "bestellung bestellnummer rechnung rechnungsnummer artikel artikelnummer seite zeile sendung "
                            + "commande facture article colis pedido factura artículo página ordine fattura articolo pagina "
                            + "zamówienie zamówienia faktura faktury strona artykuł 订单 发票 版本")
                    .split(" ", -1));

    @Override
    public void addTo(Taker taker) {
        for (Topic topic : Topic.values()) {
            add(taker, topic.words(), topic.flag());
        }
        for (Rule rule : Identifiers.RULES) {
            add(taker, rule.words(), Flag.IDENTITY_CUE);
        }
        add(taker, COUNTERS, Flag.COUNTER_CUE);
    }

    private static void add(Taker taker, List<String> words, long flag) {
        for (String word : words) {
            taker.add(word, flag);
        }
    }
}
