package io.millrace.privacy.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Bytes;
import io.millrace.core.Origin;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What was changed or moved does not open: each way of tampering, for each layout. */
class TamperingTest {
    private static final Origin ORIGIN = new Origin("events", 0, 7);
    private static final Plaintext HELLO = Plaintext.text("hello");
    private static final String OPENED = "01" + HexFormat.of().formatHex(Parts.utf8("hello"));
    private static final int ACTION = 3, KEY_ID = 7, EPOCH = 11;

    /** Two epochs of one set of keys and one of another set, two domains; all keys differ. */
    private static final KeyBundle BUNDLE = new KeyBundle(
            "sample",
            List.of(
                    new Epoch(3, VectorKeys.BEGIN, VectorKeys.END, 1, VectorKeys.K32),
                    new Epoch(4, VectorKeys.END, VectorKeys.END.plusSeconds(1), 1, secret("a4", Epoch.KEY_BYTES)),
                    new Epoch(3, VectorKeys.END.plusSeconds(1), null, 2, secret("b3", Epoch.KEY_BYTES))),
            List.of(
                    new Domain("customers", 9, VectorKeys.K64, VectorKeys.K32),
                    new Domain("orders", 10, secret("55", Domain.TOKEN_KEY_BYTES), secret("aa", 32))));

    private final FieldKeys keys = FieldKeys.of(BUNDLE);
    private final CellOpener opener = new CellOpener(BUNDLE);

    private static Secret secret(String octet, int length) {
        return Secret.ofHex(octet.repeat(length), length);
    }

    private static Bytes with(Bytes cell, int at, int octet) {
        byte[] bytes = cell.toArray();
        bytes[at] = (byte) octet;
        return Bytes.owning(bytes);
    }

    private static Bytes flipped(Bytes cell, int bit) {
        return with(cell, bit / 8, cell.at(bit / 8) ^ 1 << bit % 8);
    }

    private static Bytes cut(Bytes cell, int length) {
        return Bytes.owning(Arrays.copyOf(cell.toArray(), length));
    }

    private static void assertRefused(ThrowingCallable opening) {
        assertThatThrownBy(opening).isInstanceOf(GeneralSecurityException.class);
    }

    @Nested
    class OfAnEncryptCell {
        private final Bytes cell = keys.encrypt("text", ORIGIN, 0, HELLO);

        private void assertRefusedAt(String dataset, String column, Origin origin) {
            assertRefused(() -> opener.decrypt(dataset, column, origin, cell));
        }

        private void assertNoticed(Bytes changed) {
            assertRefused(() -> opener.decrypt("sample", "text", ORIGIN, changed));
        }

        @Test
        void untouchedItOpens() throws GeneralSecurityException {
            assertThat(opener.decrypt("sample", "text", ORIGIN, cell)).isEqualTo(OPENED);
        }

        @Test
        void aChangedBitIsNoticedWhereverItIs() {
            for (int bit = 0; bit < cell.length() * 8; bit++) {
                assertNoticed(flipped(cell, bit));
            }
        }

        @Test
        void anotherActionInTheHeaderIsNoticed() {
            assertNoticed(with(cell, ACTION, Cipher.TOKEN));
        }

        @Test
        void aKeyIdOfAnotherKeyThatIsThereIsNoticed() {
            assertNoticed(with(cell, KEY_ID, 2));
        }

        @Test
        void aKeyIdThatIsNotThereIsNoticed() {
            assertNoticed(with(cell, KEY_ID, 77));
        }

        @Test
        void anotherEpochThatIsThereIsNoticed() {
            assertNoticed(with(cell, EPOCH, 4));
        }

        @Test
        void anotherEpochWithTheSameKeyIsNoticed() {
            CellOpener relabelled = new CellOpener(VectorKeys.bundle(4, 1));
            assertRefused(() -> relabelled.decrypt("sample", "text", ORIGIN, with(cell, EPOCH, 4)));
        }

        @Test
        void anotherKeyIdWithTheSameKeyIsNoticed() {
            CellOpener relabelled = new CellOpener(VectorKeys.bundle(3, 2));
            assertRefused(() -> relabelled.decrypt("sample", "text", ORIGIN, with(cell, KEY_ID, 2)));
        }

        @Test
        void aMoveToAnotherRecordIsNoticed() {
            assertRefusedAt("sample", "text", new Origin("events", 0, 8));
            assertRefusedAt("sample", "text", new Origin("events", 1, 7));
            assertRefusedAt("sample", "text", new Origin("event", 0, 7));
        }

        @Test
        void aMoveToAnotherFieldIsNoticed() {
            assertRefusedAt("sample", "texts", ORIGIN);
        }

        @Test
        void aMoveToAnotherDatasetIsNoticed() {
            assertRefusedAt("samples", "text", ORIGIN);
        }

        @Test
        void aShiftOfTheBorderBetweenDatasetAndFieldIsNoticed() {
            assertRefusedAt("samplet", "ext", ORIGIN);
        }

        @Test
        void whatWasCutOrGrewIsNoticed() {
            for (int length = 0; length < cell.length() + 33; length++) {
                if (length != cell.length()) {
                    assertNoticed(cut(cell, length));
                }
            }
        }

        @Test
        void aTokenInItsPlaceIsNoticed() {
            assertNoticed(keys.token("customers", HELLO));
        }
    }

    @Nested
    class OfAToken {
        private final Bytes token = keys.token("customers", HELLO);

        private void assertNoticed(Bytes changed) {
            assertRefused(() -> opener.untoken("customers", changed));
        }

        @Test
        void untouchedItOpensInAnyRecordFieldAndDataset() throws GeneralSecurityException {
            assertThat(opener.untoken("customers", token)).isEqualTo(OPENED);
            assertThat(keys.token("customers", HELLO)).isEqualTo(token);
        }

        @Test
        void aChangedBitIsNoticedWhereverItIs() {
            for (int bit = 0; bit < token.length() * 8; bit++) {
                assertNoticed(flipped(token, bit));
            }
        }

        @Test
        void anotherActionInTheHeaderIsNoticed() {
            assertNoticed(with(token, ACTION, Cipher.ENCRYPT));
        }

        @Test
        void aKeyIdOfAnotherDomainIsNoticed() {
            Bytes relabelled = with(token, KEY_ID, 10);
            assertNoticed(relabelled);
            assertRefused(() -> opener.untoken("orders", relabelled));
        }

        @Test
        void anEpochIsNoticed() {
            assertNoticed(with(token, EPOCH, 3));
        }

        @Test
        void aMoveToAnotherDomainIsNoticedEvenWithTheSameKey() {
            CellOpener sameKey = new CellOpener(new KeyBundle(
                    "sample", BUNDLE.epochs(), List.of(new Domain("clients", 9, VectorKeys.K64, VectorKeys.K32))));
            assertRefused(() -> opener.untoken("orders", token));
            assertRefused(() -> sameKey.untoken("clients", token));
        }

        @Test
        void whatWasCutOrGrewIsNoticed() {
            for (int length = 0; length < token.length() + 33; length++) {
                if (length != token.length()) {
                    assertNoticed(cut(token, length));
                }
            }
        }

        @Test
        void anEncryptCellInItsPlaceIsNoticed() {
            assertNoticed(keys.encrypt("text", ORIGIN, 0, HELLO));
        }
    }

    @Nested
    class OfASealedReject {
        private final Bytes sealed = new BundleKeys(BUNDLE).sealJson(ORIGIN, 0, "{}");

        @Test
        void aMoveToAnotherRecordIsNoticed() {
            assertRefused(() -> opener.decrypt("sample", "rejects", new Origin("events", 0, 8), sealed));
        }

        @Test
        void aMoveToAFieldIsNoticed() {
            assertRefused(() -> opener.decrypt("sample", "text", ORIGIN, sealed));
        }

        @Test
        void aChangedBitIsNoticedWhereverItIs() {
            for (int bit = 0; bit < sealed.length() * 8; bit++) {
                Bytes changed = flipped(sealed, bit);
                assertRefused(() -> opener.decrypt("sample", "rejects", ORIGIN, changed));
            }
        }
    }

    /** FF1 has no integrity, as the page says: what is promised is a wrong value, never the right one. */
    @Nested
    class OfAFormatPreservedValue {
        private final byte[] digits = {4, 1, 1, 1, 1, 1, 1, 1};
        private final byte[] sealed = keys.format("customers", "card", 10).encrypt(digits);

        @Test
        void aChangedDigitOpensToAnotherValue() {
            byte[] changed = sealed.clone();
            changed[3] = (byte) ((changed[3] + 1) % 10);
            assertThat(keys.format("customers", "card", 10).decrypt(changed)).isNotEqualTo(digits);
            assertThat(keys.format("customers", "card", 10).decrypt(sealed)).isEqualTo(digits);
        }

        @Test
        void aMoveToAnotherFieldOpensToAnotherValue() {
            assertThat(keys.format("customers", "cards", 10).decrypt(sealed)).isNotEqualTo(digits);
        }

        @Test
        void aMoveToAnotherDomainOpensToAnotherValue() {
            assertThat(keys.format("orders", "card", 10).decrypt(sealed)).isNotEqualTo(digits);
        }
    }
}
