package io.millrace.privacy.find.place;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.WordFile;
import io.millrace.privacy.find.WordList;
import java.util.Map;

/** Words of addresses in the languages of the detector: kinds of streets and units, and what an address follows. */
public final class AddressWords implements WordList {
    private static final Map<String, Long> KINDS = Map.ofEntries(
            Map.entry("suffix", Flag.STREET_TYPE),
            Map.entry("lead", Flag.STREET_TYPE | Flag.STREET_LEAD),
            Map.entry("alone", Flag.STREET_ALONE),
            Map.entry("preposition", Flag.PLACE_PREPOSITION),
            Map.entry("district", Flag.DISTRICT),
            Map.entry("unit", Flag.UNIT_TYPE),
            Map.entry("box", Flag.BOX_TYPE),
            Map.entry("cue", Flag.ADDRESS_CUE),
            Map.entry("delivery", Flag.DELIVERY_CUE),
            Map.entry("postal", Flag.POSTAL_CUE),
            Map.entry("particle", Flag.STREET_PARTICLE),
            Map.entry("stop", Flag.SENTENCE_WORD));

    @Override
    public void addTo(Taker taker) {
        new WordFile(AddressWords.class, "address_words.txt").addTo(taker, KINDS);
    }
}
