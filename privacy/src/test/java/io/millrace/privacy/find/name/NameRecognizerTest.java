package io.millrace.privacy.find.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.privacy.find.Detector;
import io.millrace.privacy.find.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameRecognizerTest {
    private static final Detector DETECTOR = new Detector(
            List.of(new NameRecognizer(), new HanNames()),
            Set.of("PERSON", "TITLE", "LOCATION", "ORGANIZATION", "NRP"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "My name is Henrike Osterloh.               | PERSON Henrike Osterloh",
                "Dear Mr. Halvorsen,                        | TITLE Mr.; PERSON Halvorsen",
                "Please ask Prof. Dr. Anna van der Zee.     | TITLE Prof. Dr.; PERSON Anna van der Zee",
                "Written by John R. Brindlemoor             | PERSON John R. Brindlemoor",
                "I live in Uppsala.                         | LOCATION Uppsala",
                "We moved from Kraków to Zürich.            | LOCATION Kraków; LOCATION Zürich",
                "She works at Brindle Technologies GmbH.    | ORGANIZATION Brindle Technologies GmbH",
                "Ich heiße Jörg Müller und wohne in Ulm.    | PERSON Jörg Müller; LOCATION Ulm",
                "Je m'appelle Chloé Fournier.               | PERSON Chloé Fournier",
                "Me llamo Íñigo Etxeberria.                 | PERSON Íñigo Etxeberria",
                "Mi chiamo Ludovica Bianchi.                | PERSON Ludovica Bianchi",
                "Nazywam się Zofia Wójcik.                  | PERSON Zofia Wójcik",
                "我叫张伟明                                  | PERSON 张伟明",
                "我叫王小明，找李小姐                          | PERSON 王小明; PERSON 李",
                "王先生,您好                                 | PERSON 王",
                "Slowly counted by under the bridge.        | -",
                "The quarterly report was late again.       | -",
                "How do I change my password?               | -",
                "Please send mail to anna.berg@example.com  | -",
                "    Spans spans = new Spans(view);         | -",
                "张开窗户                                    | -",
                "Tighten it to 25 Nm at 50 Hz.              | -",
                "Das gilt nach § 280 Abs. 1 und § 433 Abs. 2. | -",
                "simmer it for 30 min in the pan            | -",
                "患者徐志强，徐志强已出院                       | PERSON 徐志强; PERSON 徐志强",
                "我叫欧阳明月                                 | PERSON 欧阳明月",
                "Ask Mr. Baker about it.                    | TITLE Mr.; PERSON Baker",
                "Dear Mr. Fox, thank you.                   | TITLE Mr.; PERSON Fox",
                "Dr. White will see you now.                | TITLE Dr.; PERSON White",
                "He is a Sr. Engineer in a small team.      | -",
                "Anna Schmidt met Lothar Brinkmann (twice); | PERSON Anna Schmidt; PERSON Lothar Brinkmann",
                "from Anna Schmidt, with love;              | PERSON Anna Schmidt",
                "{\"name\":\"Harriet Dunleavy\"}             | PERSON Harriet Dunleavy",
                "    private final Codec codec;             | -",
                "return new Harriet(Dunleavy.ANNA);         | -",
            })
    void finds(String text, String expected) {
        assertThat(found(text)).as(text).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ask Harriet Blackwood. It was Blackwood's idea, not H. Blackwood alone. | PERSON Harriet Blackwood; PERSON Blackwood; PERSON H. Blackwood",
                "Frau Dr. Erika Schnabel rief an. Die Adresse des Schnabels stimmt nicht. | TITLE Frau Dr.; PERSON Erika Schnabel; PERSON Schnabels",
                "Nazywam się Bożena Kowalska. Zadzwoń do Bożeny, to numer Kowalskiej.    | PERSON Bożena Kowalska; PERSON Bożeny; PERSON Kowalskiej",
                "My name is Gwendolyn Hargreaves, my login is gwendolyn.hargreaves.      | PERSON Gwendolyn Hargreaves; PERSON gwendolyn; PERSON hargreaves",
            })
    void findsFurtherMentions(String text, String expected) {
        assertThat(found(text)).as(text).isEqualTo(expected);
    }

    private static String found(String text) {
        return DETECTOR.find(text).stream().map(finding -> told(text, finding)).collect(Collectors.joining("; "));
    }

    private static String told(String text, Finding finding) {
        return finding.type() + " " + text.substring(finding.start(), finding.end());
    }
}
