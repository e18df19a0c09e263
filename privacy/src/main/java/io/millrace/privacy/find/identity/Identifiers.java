package io.millrace.privacy.find.identity;

import io.millrace.privacy.find.pattern.Automaton;
import java.util.List;
import java.util.stream.Stream;

/** All rules, the automaton of their forms and the table of their cues. */
final class Identifiers {
    static final List<Rule> RULES = Stream.of(
                    Alps.rules(),
                    CoastalEurope.rules(),
                    Commonwealth.rules(),
                    EastAsia.rules(),
                    EasternEurope.rules(),
                    France.rules(),
                    Germany.rules(),
                    Italy.rules(),
                    Korea.rules(),
                    LatinAmerica.rules(),
                    LowCountries.rules(),
                    Nordic.rules(),
                    Plates.rules(),
                    Poland.rules(),
                    Records.rules(),
                    SouthAsia.rules(),
                    SouthEastAsia.rules(),
                    SouthEastEurope.rules(),
                    Spain.rules(),
                    UnitedKingdom.rules(),
                    UnitedStates.rules())
            .flatMap(List::stream)
            .toList();

    static final Automaton FORMS = Automaton.of(RULES.stream().map(Rule::form).toList());

    static final CueTable CUES = new CueTable(RULES);

    private Identifiers() {}
}
