package io.millrace.privacy.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Bytes;
import io.millrace.core.Origin;
import io.millrace.core.RejectSample;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The vectors of the contract, section 10. */
class CipherVectorsTest {
    private static final Origin ORIGIN = new Origin("events", 0, 7);
    private final FieldKeys keys = FieldKeys.of(VectorKeys.bundle());

    private static String hex(Bytes bytes) {
        return hex(bytes.toArray());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private String encrypted(Plaintext value) {
        return hex(keys.encrypt("text", ORIGIN, 0, value));
    }

    @Test
    void theFieldKey() {
        assertThat(hex(Cipher.fieldKey(VectorKeys.K32, "sample", "text")))
                .isEqualTo("c7f8c33c1f3653de1206433e92db4e3011c52cf37e5e8b52b0c648c9c3db9c38"
                        + "73ebd23bc3d8d4d1f0b302aaf65f42353176ad6872dd907381f198ffa51458c1");
    }

    @Test
    void theAssociatedData() {
        assertThat(hex(Parts.of(Cipher.header(Cipher.ENCRYPT, 1, 3), "sample", "text", "events/0/7")))
                .isEqualTo("0000000c4d52310100000001000000030000000673616d706c65000000047465787400"
                        + "00000a6576656e74732f302f37");
    }

    @Test
    void theEncryptedTextHello() {
        assertThat(encrypted(Plaintext.text("hello")))
                .isEqualTo("4d52310100000001000000035ee4692b277bdd19c2fdc4354d21a3130c80782288ee42fc35a3d3fe93586a52");
    }

    @Test
    void theEncryptedEmptyBytes() {
        assertThat(encrypted(Plaintext.bytes(Bytes.owning(new byte[0]))))
                .isEqualTo("4d52310100000001000000035691607e6b269dce02e68ee09aa551723a94a40c4ce9467c8f672167398a21c9");
    }

    @Test
    void theEncryptedTextThatFillsABlock() {
        assertThat(encrypted(Plaintext.text("Grüße, Welt!")))
                .isEqualTo("4d5231010000000100000003d775e4b6c5beae0c9e10472b0c4a4dcd0395049f95b323d86ee37d55795a26f9");
    }

    @Test
    void theEncryptedNumberUnderTheLargestKeyId() {
        FieldKeys others = FieldKeys.of(VectorKeys.bundle(0, 0xFFFFFFFFL));
        assertThat(hex(others.encrypt("text", new Origin("a.b", 12, 345), 0, Plaintext.json("42"))))
                .isEqualTo("4d523101ffffffff00000000bfa846e9e4a661c23d1b1855213d474bf10abc0c291d33199003b85247d73459");
    }

    @Test
    void theToken() {
        assertThat(hex(keys.token("customers", Plaintext.text("c-1001"))))
                .isEqualTo("4d5231020000000900000000a259b0efcb2cc75e822a641ebea9ca65376e35d058f909585f28fc0447c5a830");
    }

    @Test
    void thePseudonyms() {
        assertThat(keys.pseudonym("customers", Plaintext.text("c-1001"))).isEqualTo("12d966ecd462d4f09336e23c18805818");
        assertThat(keys.pseudonym("customers", Plaintext.json("1001"))).isEqualTo("f9a2f56ccd3fe5632db44e92d0539280");
    }

    @Test
    void anEventTimeBeforeTheFirstEpochIsRejectedNotPassedOn() {
        assertThatThrownBy(() -> keys.encrypt("text", ORIGIN, -1, Plaintext.text("hello")))
                .isInstanceOfSatisfying(RejectSample.class, reject -> assertThat(reject.reason())
                        .isEqualTo("no_epoch"));
    }

    @Test
    void aRejectIsSealedUnderItsOwnColumnWhateverItsEventTime() throws GeneralSecurityException {
        BundleKeys seal = new BundleKeys(VectorKeys.bundle());
        CellOpener opener = new CellOpener(VectorKeys.bundle());
        Bytes early = seal.sealJson(ORIGIN, Long.MIN_VALUE, "{\"a\":1}");
        assertThat(opener.decrypt("sample", "rejects", ORIGIN, early)).isEqualTo("02" + hex(Parts.utf8("{\"a\":1}")));
        Bytes raw = seal.sealBytes(ORIGIN, Long.MAX_VALUE, Bytes.owning(new byte[] {5}));
        assertThat(opener.decrypt("sample", "rejects", ORIGIN, raw)).isEqualTo("0005");
    }
}
