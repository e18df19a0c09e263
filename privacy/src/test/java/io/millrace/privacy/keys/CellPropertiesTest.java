package io.millrace.privacy.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Bytes;
import io.millrace.core.Origin;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
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

    @org.junit.jupiter.api.Test
    void everyChangedBitOfACellIsNoticed() {
        Bytes cell = keys.encrypt("text", ORIGIN, 0, Plaintext.text("hello"));
        Bytes token = keys.token("customers", Plaintext.text("hello"));
        for (int bit = 0; bit < cell.length() * 8; bit++) {
            Bytes wrongCell = flipped(cell, bit);
            Bytes wrongToken = flipped(token, bit);
            assertRefused(() -> opener.decrypt("sample", "text", ORIGIN, wrongCell));
            assertRefused(() -> opener.untoken("customers", wrongToken));
        }
    }

    @org.junit.jupiter.api.Test
    void aCellOfAnotherPlaceOrKeyIsNoticed() throws GeneralSecurityException {
        Bytes cell = keys.encrypt("text", ORIGIN, 0, Plaintext.text("hello"));
        assertThat(opener.decrypt("sample", "text", ORIGIN, cell)).isEqualTo("0168656c6c6f");
        assertRefused(() -> opener.decrypt("sample", "text", new Origin("events", 0, 8), cell));
        assertRefused(() -> opener.decrypt("sample", "text", new Origin("events", 1, 7), cell));
        assertRefused(() -> opener.decrypt("sample", "texts", ORIGIN, cell));
        assertRefused(() -> opener.decrypt("other", "text", ORIGIN, cell));
        assertRefused(() -> opener.untoken("customers", cell));
        assertRefused(() -> opener.decrypt("sample", "text", ORIGIN, keys.token("customers", Plaintext.text("hello"))));
        CellOpener otherEpochSameKey = new CellOpener(VectorKeys.bundle(4, 1));
        CellOpener otherKeyIdSameKey = new CellOpener(VectorKeys.bundle(3, 2));
        for (CellOpener other : List.of(otherEpochSameKey, otherKeyIdSameKey)) {
            assertRefused(() -> other.decrypt("sample", "text", ORIGIN, cell));
        }
        Bytes relabelled = FieldKeys.of(VectorKeys.bundle(4, 1)).encrypt("text", ORIGIN, 0, Plaintext.text("hello"));
        assertThat(relabelled).isNotEqualTo(cell);
        byte[] mixed = cell.toArray();
        mixed[11] = 4;
        assertRefused(() -> otherEpochSameKey.decrypt("sample", "text", ORIGIN, Bytes.owning(mixed)));
    }

    private static Bytes flipped(Bytes cell, int bit) {
        byte[] bytes = cell.toArray();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Bytes.owning(bytes);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable opening) {
        assertThatThrownBy(opening).isInstanceOf(GeneralSecurityException.class);
    }
}
