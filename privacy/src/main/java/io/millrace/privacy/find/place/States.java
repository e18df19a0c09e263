package io.millrace.privacy.find.place;

import io.millrace.privacy.find.Letters;
import io.millrace.privacy.find.Reading;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Short names that stand in or beside postal codes. Sources: USPS Publication 28, appendix B; Royal Mail's list of areas. */
public final class States {
    /** The states of the United States. */
    public static final List<String> STATES = List.of(
            ("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND "
                            + "OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY")
                    .split(" ", -1));

    private static final Set<String> WITH_TERRITORIES = Stream.concat(
                    STATES.stream(), Stream.of("DC", "PR", "GU", "VI", "AS", "MP"))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> AREAS = Set.of(
            ("AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY "
                            + "HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX "
                            + "PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF "
                            + "WN WR WS WV YO ZE GIR")
                    .split(" ", -1));

    private States() {}

    /** Whether it is the short name of a state or territory of the United States. */
    static boolean has(String name) {
        return WITH_TERRITORIES.contains(name);
    }

    /** Whether the token begins with the letters of a British postal area. */
    static boolean isBritishArea(Reading reading, int token) {
        int start = reading.tokens().start(token);
        int end = start;
        while (end < reading.tokens().end(token)
                && end < start + 3
                && !Letters.isDigit(reading.view().at(end))) {
            end++;
        }
        return AREAS.contains(reading.view().text(start, end));
    }
}
