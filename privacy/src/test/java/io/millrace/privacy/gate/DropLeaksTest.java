package io.millrace.privacy.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Binding;
import io.millrace.core.Bytes;
import io.millrace.core.Field;
import io.millrace.core.FieldType;
import io.millrace.core.Origin;
import io.millrace.core.RejectSample;
import io.millrace.core.Sample;
import io.millrace.core.Schema;
import io.millrace.core.Services;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves, and for what the rest is rejected; {@code -} is let through. */
class DropLeaksTest {
    private static String verdict(Field field, Object value) {
        Schema schema = Schema.of(field);
        Binding binding = new Binding("leak", schema, "sample", (option, wrong) -> {
            throw new AssertionError(option + ": " + wrong);
        });
        DropLeaks gate = new DropLeaks(new DropLeaks.Settings(List.of(), List.of(), null, List.of(), 1), binding);
        gate.open(Services.NONE);
        try {
            gate.check(Sample.of(schema, new Origin("events", 0, 7), 0, List.of(value)));
            return "-";
        } catch (RejectSample rejected) {
            return rejected.reason();
        }
    }

    private static String verdict(String type, Object value) {
        return verdict(Field.required("it", FieldType.parse(type)), value);
    }

    private static String scrubbed(String text) {
        return verdict(Field.required("it", FieldType.STRING).tagged(Field.SCRUBBED), text);
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.mail-harbor.com/2026-11-03/berlin?page=2, -",
        "https://shop.mail-harbor.com/u?email=maria.lopez@mail-harbor.com, email",
        "https://shop.mail-harbor.com/u?email=maria.lopez%40mail-harbor.com, email",
        "www.mail-harbor.com/maria.lopez@mail-harbor.com, email",
        "https://shop.mail-harbor.com/u?card=4539148803436467, credit_card",
        "https://shop.mail-harbor.com/u?iban=DE89370400440532013000, iban",
        "http://maria:Gh6tr!9q@db.mail-harbor.com/x, url",
        "ssh://maria@db.mail-harbor.com, url",
    })
    void aLinkIsLetThroughIfNothingPrivateIsInIt(String link, String verdict) {
        assertThat(verdict("string", link)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "see http://mail.example.com/lopez/7, -",
        "see http://mail.example.com/?u=maria.lopez@mail-harbor.com, email",
        "see http://mail.example.com/?u=maria.lopez@example.org, -",
        "see http://maria:Gh6tr!9q@example.com/x, url",
    })
    void aSurrogateOfALinkHoldsNothingElse(String text, String verdict) {
        assertThat(scrubbed(text)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0171 4820193", "(423) 655-1234", "423-655-1234", "00491714820193", "06 42 96 63 94"})
    void aTelephoneNumberAloneIsALeak(String number) {
        assertThat(verdict("string", number)).isEqualTo("phone");
        assertThat(verdict("list<string>", List.of("x", number))).isEqualTo("phone");
    }

    /** What is written as other numbers are, too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4236551234",
                "0100234567",
                "0012345678",
                "03-11-2026",
                "0.171482019",
                "10 000 000",
                "978-3-16-148410-0",
                "52.520008 13.404954",
                "ORD-204917",
            })
    void otherNumbersAloneAreNone(String number) {
        assertThat(verdict("string", number)).isEqualTo("-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1", "windows-1250"})
    void bytesAreReadInAnyEncoding(String encoding) {
        byte[] text = "Grüße an maria.lopez@mail-harbor.com".getBytes(Charset.forName(encoding));
        assertThat(verdict("bytes", Bytes.owning(text))).isEqualTo("email");
        assertThat(verdict("list<bytes>", List.of(Bytes.owning(text)))).isEqualTo("email");
    }

    @Test
    void ofBytesThatAreNoTextOnlyWhatIsNoChanceIsALeak() {
        byte[] noise = new byte[1 << 20];
        new Random(5).nextBytes(noise);
        assertThat(verdict("bytes", Bytes.copyOf(noise))).isEqualTo("-");
        byte[] mail = "\0maria.lopez@mail-harbor.com\0".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(mail, 0, noise, 1 << 19, mail.length);
        assertThat(verdict("bytes", Bytes.owning(noise))).isEqualTo("email");
    }

    @Test
    void aNumberMayBeACard() {
        assertThat(verdict("int64", 30569309025904L)).isEqualTo("credit_card");
        assertThat(verdict("float64", 4539148803436467.0)).isEqualTo("credit_card");
        assertThat(verdict("json", "{\"n\":4.539148803436467e15}")).isEqualTo("credit_card");
        assertThat(verdict("list<json>", List.of("{\"m\":\"maria.lopez@mail-harbor.com\"}")))
                .isEqualTo("email");
        assertThat(verdict("int64", 1716000000000L)).isEqualTo("-");
        assertThat(verdict("float64", 1716000000000.0)).isEqualTo("-");
    }

    @Test
    void aValueMayBeSpreadOverItems() {
        assertThat(verdict("list<string>", List.of("4539", "1488", "0343", "6467")))
                .isEqualTo("credit_card");
        assertThat(verdict("list<string>", List.of("maria.lopez", "@", "mail-harbor.com")))
                .isEqualTo("email");
        assertThat(verdict("list<string>", List.of("Berlin", "2026-11-03", "https://mail-harbor.com")))
                .isEqualTo("-");
    }
}
