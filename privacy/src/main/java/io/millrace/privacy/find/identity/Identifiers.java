package io.millrace.privacy.find.identity;

import io.millrace.privacy.find.pattern.Automaton;
import java.util.List;
import java.util.stream.Stream;

/** All rules, the automaton of their forms and the table of their cues. */
final class Identifiers {
    static final List<Rule> RULES = Stream.of(
                    UnitedStates.rules(),
                    UnitedKingdom.rules(),
                    Commonwealth.rules(),
                    Germany.rules(),
                    CentralEurope.rules(),
                    France.rules(),
                    Spain.rules(),
                    Italy.rules(),
                    Poland.rules(),
                    Nordic.rules(),
                    EasternEurope.rules(),
                    Asia.rules(),
                    EastAsia.rules(),
                    LatinAmerica.rules())
            .flatMap(List::stream)
            .toList();

    static final Automaton FORMS = Automaton.of(RULES.stream().map(Rule::form).toList());

    static final CueTable CUES = new CueTable(RULES);

    private Identifiers() {}
}
