package io.millrace.cleaning.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NltkTokenizerTest {
    @TempDir
    Path folder;

    private NltkTokenizer tokenizer;

    @BeforeEach
    void readTables() {
        tokenizer = PunktFolder.in(folder).tokenizer();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Good muffins cost $3.88.     | Good muffins cost $ 3.88 .
            (a, b): c,d 1,000 and 3:45   | ( a , b ) : c , d 1,000 and 3:45
            wait... what?! no.           | wait ... what ? ! no .
            He said "hi" to ''him''      | He said `` hi '' to `` him ''
            "Go." ("x")                  | `` Go . '' ( `` x '' )
            “Go” «x» ‘y’ „z”             | “ Go ” « x » ‘ y ’ „ z ”
            ``a'' and ```                | `` a '' and `` `
            don't I'm he's she'll you've | do n't I 'm he 's she 'll you 've
            DON'T Don'T                  | DO N'T Don'T
            dogs' o'clock                | dogs ' o'clock
            'em 're 'tis                 | ' em 're ' tis
            cannot Gimme wanna wannabe   | can not Gim me wan na wannabe
            more'n d'ye gotta lemme      | more 'n d 'ye got ta lem me
            cannot'tis cannot'twas       | can not 't is can not 't was
            a--b --- c–d x-y             | a -- b -- - c – d x-y
            a@b.c #1 50% R&D **          | a @ b.c # 1 50 % R & D * *
            ,,a                          | , ,a
            n't's an't've                | n't 's an't 've
            """)
    void wordsArePartedByTheRulesOfTheTreebank(String text, String words) {
        assertThat(String.join(" ", Texts.of(tokenizer.words(text)))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            One. two! Three? four          | One. / two! / Three? / four
            3.5 and a.b                    | 3.5 and a.b
            Dr. Who of St. Smith.          | Dr. Who of St. Smith.
            All etc. He went. All etc. She | All etc. / He went. / All etc. She
            At a.m. However, no            | At a.m. / However, no
            J. S. Bach                     | J. S. Bach
            at 5. street and 5. avenue     | at 5. street and 5. avenue
            in 1999. Smith came            | in 1999. / Smith came
            Wait... he came. Wait... She   | Wait... he came. / Wait... She
            Wait... The                    | Wait... / The
            (One.) Two.                    | (One.) / Two.
            He said “go.” She went.        | He said “go.” / She went.
            "Go!" "No?"                    | "Go!" / "No?"
            Very!!! Yes                    | Very!!! / Yes
            no end.of it.                  | no end.of it.
            """)
    void sentencesEndWherePunktSaysSo(String text, String sentences) {
        assertThat(String.join(" / ", Texts.of(tokenizer.sentences(text)))).isEqualTo(sentences);
    }

    @Test
    void blanksAndOddCharactersAreNoTrouble() {
        assertThat(Texts.of(tokenizer.words(""))).isEmpty();
        assertThat(Texts.of(tokenizer.sentences(" \u3000\n"))).isEmpty();
        assertThat(Texts.of(tokenizer.words("\0 \ud83d. \ude00\u001c'")))
                .containsExactly("\0", "\ud83d", ".", "\ude00", "'");
        assertThat(Texts.of(tokenizer.sentences(" a. \ud83d\ude00 b.\u00a0"))).containsExactly("a.", "\ud83d\ude00 b.");
    }

    @Test
    void wordsStandInTheTextItselfButForQuotes() {
        Spans words = tokenizer.words("a \"b\"");
        assertThat(words.start(2)).isEqualTo(3);
        assertThat(new String(words.chars())).startsWith("a \"b\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~.~     | 1       | 1
            ~. ~    | 1000000 | 1000000
            ~a. ~   | 1000001 | 1
            ~!~     | 1000000 | 3
            ~"~     | 1000000 | 1
            ~'~     | 500000  | 1
            ~`~     | 500000  | 1
            ~' ~    | 1000000 | 1
            ~--~    | 1000000 | 1
            ~,~     | 1000000 | 1
            ~x~     | 1       | 1
            """)
    void aMillionOfAnythingTakesLinearTime(String unit, int words, int sentences) {
        String text = unit.repeat(1_000_000);
        assertThat(tokenizer.words(text).size()).isEqualTo(words);
        assertThat(tokenizer.sentences(text).size()).isEqualTo(sentences);
    }

    @Test
    void twoOfTheSameTablesAreEqualAndTwoOfOthersAreNot() {
        assertThat(PunktFolder.in(folder).tokenizer()).isEqualTo(tokenizer).hasSameHashCodeAs(tokenizer);
        assertThat(PunktFolder.in(folder).with("abbrev_types.txt", "mr").tokenizer())
                .isNotEqualTo(tokenizer);
    }

    @Test
    void itIsWhatTheOptionsOpen() {
        Tokenization options = new Tokenization(Tokenization.Kind.NLTK, folder.toString());
        assertThat(options.open()).isEqualTo(tokenizer);
    }

    @Test
    void tablesOfOthersDoNotSeeWhatWasFoundInTheLastText() {
        String text = "All sorts of no. 5 things";
        assertThat(tokenizer.sentences(text).size()).isEqualTo(2);
        NltkTokenizer other =
                PunktFolder.in(folder).with("abbrev_types.txt", "no").tokenizer();
        assertThat(other.sentences(text).size()).isEqualTo(1);
    }
}
