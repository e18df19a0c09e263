package io.millrace.cleaning.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.cleaning.Changed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexTest {
    @ParameterizedTest
    @CsvSource({
        "'\\em a % b', '\\em a '",
        "'\\em 5\\% up', '\\em 5\\% up'",
        "'\\em a\\\\% b', '\\em a\\\\'",
        "'\\em a\n%b\nc', '\\em a\nc'",
        "'\\em a%\nb', '\\em a\nb'",
        "'5 % up', '5 % up'"
    })
    void commentsGoFromLatexOnly(String text, String expected) {
        assertThat(Changed.text(RemoveLatexComments.TYPE, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\\section{b}', '\\section{b}'",
        "'a\\section*{b}', '\\section*{b}'",
        "'a\\part[x]{b}', '\\part[x]{b}'",
        "'a\\part[x] {b}', 'a\\part[x] {b}'",
        "'a\\section{b', 'a\\section{b'",
        "'a\\sections{b}', 'a\\sections{b}'",
        "'a', 'a'"
    })
    void aHeaderEndsBeforeTheFirstHeading(String text, String expected) {
        assertThat(Changed.text(RemoveLatexHeader.TYPE, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\\appendix b', a",
        "'a\\begin{thebibliography}b', a",
        "'a\\bibliography{b}c', a",
        "'a\\bibliography{b', 'a\\bibliography{b'",
        "'a\\bibliographystyle{b}', 'a\\bibliographystyle{b}'"
    })
    void aTextEndsBeforeItsBibliography(String text, String expected) {
        assertThat(Changed.text(RemoveBibliography.TYPE, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'\\def\\a{b}\n\\a.', '\\defb{b}\nb.'",
        "'\\def\\a{b}\n\\ab.', '\\defb{b}\n\\ab.'",
        "'\\def\\a{b} x\n\\a.', '\\def\\a{b} x\n\\a.'",
        "'\\newcommand*{\\a}{{b}}\n\\a.', '\\newcommand*{{b}}{{b}}\n{b}.'",
        "'\\def\\a{$1\\g<2>}\n\\a.', '\\def$1\\g<2>{$1\\g<2>}\n$1\\g<2>.'"
    })
    void macrosWithoutArgumentsAreExpanded(String text, String expected) {
        assertThat(Changed.text(ExpandLatexMacros.TYPE, text)).isEqualTo(expected);
    }

    @Test
    void macrosThatDoubleATextManyTimesAreRejected() {
        StringBuilder text = new StringBuilder();
        for (char name = 'a'; name < 'z'; name++) {
            String next = "\\" + (char) (name + 1) + " ";
            text.append("\\def\\")
                    .append(name)
                    .append('{')
                    .append(next.repeat(8))
                    .append("}\n");
        }
        assertThat(Changed.text(ExpandLatexMacros.TYPE, text + "\\a ", "max_characters", 1_000_000))
                .isEqualTo("expands_too_far");
    }
}
