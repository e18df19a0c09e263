package io.millrace.privacy.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.core.Bytes;
import io.millrace.core.Origin;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class CellPropertiesTest {
    private static final Origin ORIGIN = new Origin("events", 0, 7);
    private final KeyBundle bundle = VectorKeys.bundle();
    private final FieldKeys keys = FieldKeys.of(bundle);
    private final CellOpener opener = new CellOpener(bundle);

    private static Plaintext bytes(byte[] content) {
        return Plaintext.bytes(Bytes.copyOf(content));
    }

    @Property(seed = "42", tries = 500)
    void whatIsEncryptedOpensWithTheSameBytesAndIsTheSameInAReplay(
            @ForAll @Size(max = 100) byte[] content, @ForAll @LongRange(min = 0) long offset) throws Exception {
        Origin origin = new Origin("events", 3, offset);
        Bytes cell = keys.encrypt("body", origin, offset, bytes(content));
        assertThat(cell).isEqualTo(FieldKeys.of(VectorKeys.bundle()).encrypt("body", origin, offset, bytes(content)));
        assertThat(opener.decrypt("sample", "body", origin, cell))
                .isEqualTo("00" + HexFormat.of().formatHex(content));
        assertThat(cell.length()).isEqualTo(28 + (content.length + 2 + 15) / 16 * 16);
    }

    @Property(seed = "42", tries = 200)
    void contentThatLooksLikePaddingSurvives(@ForAll @IntRange(max = 40) int zeros) throws Exception {
        byte[] content = new byte[zeros + 1];
        content[0] = (byte) 0x80;
        assertThat(opener.decrypt("sample", "a", ORIGIN, keys.encrypt("a", ORIGIN, 0, bytes(content))))
                .isEqualTo("00" + HexFormat.of().formatHex(content));
    }

    @Property(seed = "42", tries = 500)
    void tokensAndPseudonymsAreEqualForEqualTextsOnly(
            @ForAll @StringLength(max = 40) String a, @ForAll @StringLength(max = 40) String b) throws Exception {
        boolean same = Plaintext.text(a).equals(Plaintext.text(b));
        assertThat(keys.token("customers", Plaintext.text(a)).equals(keys.token("customers", Plaintext.text(b))))
                .isEqualTo(same);
        assertThat(keys.pseudonym("customers", Plaintext.text(a))
                        .equals(keys.pseudonym("customers", Plaintext.text(b))))
                .isEqualTo(same);
        assertThat(opener.untoken("customers", keys.token("customers", Plaintext.text(a))))
                .isEqualTo("01" + HexFormat.of().formatHex(Parts.utf8(a)));
    }

    @Property(seed = "42", tries = 200)
    void equalValuesOfTwoRecordsDoNotLookEqual(
            @ForAll @LongRange(min = 0) long first, @ForAll @LongRange(min = 0) long second) {
        Bytes one = keys.encrypt("body", new Origin("events", 0, first), 0, Plaintext.text("same"));
        Bytes other = keys.encrypt("body", new Origin("events", 0, second), 0, Plaintext.text("same"));
        assertThat(one.equals(other)).isEqualTo(first == second);
    }
}
