package io.millrace.cleaning.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The most probable language and its probability as LanguageDetectorME of Apache OpenNLP 2.5.11 gives them. */
class PassageScoresTest {
    private static final double TOLERANCE = 1e-6;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The committee meets every second Tuesday of the month. | en | 0.048898863
            Der Ausschuss tagt an jedem zweiten Dienstag im Monat. | de | 0.051292377
            Le comité se réunit chaque mardi à la mairie. | fr | 0.047422307
            Комитет собирается каждый вторник в ратуше. | ru | 0.050424715
            委员会每月第二个星期二开会。 | zh | 0.014593504
            Hun bor i en lille by ved havet | da | 0.024637796
            RT @someone: jajajajaja :-) xD #tag ver https://example.org/a?b=1 | et | 0.012711747
            Write to me_x+y@host-1.example now or call 0800 123 456!!! | en | 0.023635251
            AAAAaaa   looooong⏎⏎lines -- and dashes | tl | 0.017325067
            rt rt: explore the explosive expo | en | 0.015892551
            ' \u0301RT: \uD83D\uDE00 \uD800 \uFB50 Ελλάδα' | el | 0.012906936
            """)
    void passagesAreJudgedAsOpenNlpJudgesThem(String text, String code, double probability) {
        LanguageModel model = LanguageModel.held();
        PassageScores scores = new PassageScores(model);
        scores.read(passage(text.replace('⏎', '\n')));
        int best = 0;
        double total = 0;
        for (int i = 0; i < model.codes().length; i++) {
            best = scores.sum(i) > scores.sum(best) ? i : best;
            total += Math.exp(scores.sum(i));
        }
        assertThat(LanguageCodes.ALL.get(model.codes()[best])).isEqualTo(code);
        assertThat(Math.exp(scores.sum(best)) / total).isEqualTo(probability, within(TOLERANCE));
    }

    private static Passage passage(String text) {
        Passage passage = new Passage(text.length());
        passage.read(text, 0, text.length());
        return passage;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            See http://a.b/c?d=1#e now | see now
            http:// is none | http:// is none
            mail me_x+y@host-1.org_x@y.z now | mail now
            a@b is too short | a is too short
            @someone: #tag said | said
            RT rt: hello heart rt it | hello heart it
            :) ;P xD explain x-y :-) | e lain x y : )
            hahahaHA hjhaeha JOJO | haha hjhaeha jojo
            in 1999 and 12 | in and
            zzzz ZzZ ...... aa | zz zz .. aa
            a--b 😀😀 c ﬀ | a b c
            """)
    void formsAreThoseOfTheModelsTraining(String text, String form) {
        Passage passage = passage(text);
        StringBuilder read = new StringBuilder();
        for (int i = 0; i < passage.length(); i++) {
            read.append(passage.at(i));
        }
        assertThat(read.toString()).isEqualTo(form);
    }
}
