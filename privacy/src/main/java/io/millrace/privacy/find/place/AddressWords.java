package io.millrace.privacy.find.place;

import io.millrace.privacy.find.Flag;
import io.millrace.privacy.find.WordFile;
import io.millrace.privacy.find.WordList;
import java.util.Map;

/** Words of addresses in the languages of the detector: kinds of streets and units, and what an address follows. */
public final class AddressWords implements WordList {
    private static final Map<String, Long> KINDS = Map.of(
            "suffix", Flag.STREET_TYPE,
            "lead", Flag.STREET_TYPE | Flag.STREET_LEAD,
            "unit", Flag.UNIT_TYPE,
            "box", Flag.BOX_TYPE,
            "cue", Flag.ADDRESS_CUE,
            "delivery", Flag.DELIVERY_CUE,
            "postal", Flag.POSTAL_CUE,
            "particle", Flag.NAME_PARTICLE,
            "stop", Flag.FUNCTION_WORD);

    @Override
    public void addTo(Taker taker) {
        new WordFile(AddressWords.class, "address_words.txt").addTo(taker, KINDS);
    }
}
