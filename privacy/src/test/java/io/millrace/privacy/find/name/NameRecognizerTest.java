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
            })
    void finds(String text, String expected) {
        assertThat(found(text)).as(text).isEqualTo(expected == null ? "" : expected);
    }

    private static String found(String text) {
        return DETECTOR.find(text).stream().map(finding -> told(text, finding)).collect(Collectors.joining("; "));
    }

    private static String told(String text, Finding finding) {
        return finding.type() + " " + text.substring(finding.start(), finding.end());
    }
}
