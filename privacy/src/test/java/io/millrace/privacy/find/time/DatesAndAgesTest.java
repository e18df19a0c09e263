package io.millrace.privacy.find.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.privacy.find.Spans;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesAndAgesTest {
    /** The part in angle brackets is the date. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "on <2000-04-16 11:34:35> sharp",
                "ó <2024-03-15T14:30:00.5+02:00> or not",
                "Today is<2024-12-31T23:59:59Z> or",
                "Geboren am <21.5.1987> in Köln",
                "since <12/1/1981>",
                "Today is <21.5.21>",
                "it is <05/2021>",
                "due <5/21>, sunny",
                "born <5-20-2021>",
                "on <December 5, 1983>.",
                "dnia <5 maja 1990> roku",
                "am <3. Mai 1990> war",
                "el <5 de mayo de 1990> fue",
                "Today is <05-May>",
                "is <May-2021>",
                "on <Monday, 3 June 2024> at",
                "see you <Thursday> then",
                "生于<1990年5月3日>。"
            })
    void findsDates(String marked) {
        int from = marked.indexOf('<'), to = marked.indexOf('>');
        String date = marked.substring(from + 1, to);
        String text = marked.substring(0, from) + date + marked.substring(to + 1);
        assertThat(dates(text)).containsExactly("DATE_TIME " + date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version 2021.12.2+build.2780",
                "release 21.5.2021",
                "host 10.2.20.21",
                "ratio 5/21 of them",
                "section 4.2",
                "call 12-34-5678",
                "the sun and we sat",
                "you may 5 times",
                "price 12.50",
                "/2021/05/21/page",
                "$05/2021"
            })
    void doesNotTakeOtherNumbersForDates(String text) {
        assertThat(dates(text)).isEmpty();
    }

    private static List<String> dates(String text) {
        return Spans.of(text, new FindDates(), new FindNamedDates(), new FindHanDates());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "she is 34 years old|34",
                "a 7-year-old boy|7",
                "aged 9|9",
                "her age is 51|51",
                "I'm 23, and|23",
                "Anna, 36 y/o|36",
                "er ist 44 Jahre alt|44",
                "im Alter von 12|12",
                "elle a 34 ans|34",
                "tiene 20 años|20",
                "ha 18 anni|18",
                "ma 34 lata|34",
                "w wieku 67 lat|67",
                "今年34岁|34",
                "la paciente Ana Prieto, de 31 años, ingresó|31",
                "Paul Roche, 44 ans, habite ici|44",
                "Carlo Neri (52 anni) è arrivato|52",
                "PESEL podany, lat 31, przyjęty|31",
                "trwa to lat 31|-",
                "une peine de prison, 10 ans, fut prononcée|-",
                "il y a 5 ans|-",
                "od 5 lat|-",
                "a 500 years old oak|-",
                "open for 34 years|-",
                "page 34|-",
                "I'm 5 minutes late|-"
            })
    void findsAges(String text, String age) {
        assertThat(Spans.of(text, new FindAges(), new FindHanDates()))
                .isEqualTo(age == null ? List.of() : List.of("AGE " + age));
    }
}
