package io.millrace.privacy.find.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AutomatonTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            123    ; #{3}           ; 12, 1234, 12a
            12     ; #{2,4}         ; 1, 12345
            x1     ; @#             ; 11, éa
            7Q     ; %{2}           ; 7-
            b      ; [A-C7]         ; D, 8
            -1     ; [- ]#          ; 1, _1
            d1     ; DE?#           ; E1
            1.2    ; #~#            ; 1  2, 1_2
            cAb    ; (AB|C){2}      ; ABA
            1_23   ; (#[ _]?){2}#   ; 1__23
            abde   ; A(B(C|D))?E    ; ABE
            """)
    void aFormAcceptsWhatItSays(String accepted, String form, String refused) {
        assertThat(accepts(form, accepted)).isTrue();
        assertThat(refused.split(", ", -1)).noneMatch(text -> accepts(form, text));
    }

    @Test
    void spacesAndDashesOfAllKindsAreAlikeButLineBreaksAreNot() {
        assertThat(accepts("#[ ]#", "1\u00a02")).isTrue();
        assertThat(accepts("#-#", "1\u20112")).isTrue();
        assertThat(accepts("#[ ]#", "1\n2")).isFalse();
    }

    @Test
    void oneStateTellsAllRulesThatEndThere() {
        Automaton automaton = Automaton.of(List.of("#{3}", "@{3}", "%{3}"));

        assertThat(automaton.accepted(run(automaton, "123"))).containsExactly(0, 2);
        assertThat(automaton.accepted(run(automaton, "abc"))).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(A", "A)", "[Z-A]", "é"})
    void aFormThatIsWrongIsRefused(String form) {
        assertThatThrownBy(() -> Automaton.of(List.of(form))).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean accepts(String form, String text) {
        Automaton automaton = Automaton.of(List.of(form));
        return automaton.isAccepting(run(automaton, text));
    }

    private static int run(Automaton automaton, String text) {
        int state = Automaton.START;
        for (char c : text.toCharArray()) {
            state = automaton.step(state, c);
        }
        return state;
    }
}
