package io.millrace.privacy.noise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyedBitsTest {
    /** AES-128 of zeros under the key of FIPS 197, appendix C.1, in counter mode: its first block is the cipher of block 0. */
    private static final String SEED = "000102030405060708090a0b0c0d0e0f";

    @Test
    void theSameSeedGivesTheSameBitsAgain() {
        KeyedBits bits = new KeyedBits();
        bits.seeded(SEED);
        long[] first = new long[100];
        for (int i = 0; i < first.length; i++) {
            first[i] = bits.next();
        }
        bits.seeded("ff" + SEED.substring(2));
        assertThat(bits.next()).isNotEqualTo(first[0]);
        bits.seeded(SEED);
        for (long known : first) {
            assertThat(bits.next()).isEqualTo(known);
        }
        assertThat(first).doesNotHaveDuplicates();
    }

    /** Known answer: AES-128 of sixteen zero bytes under that key. */
    @Test
    void theFirstBlockIsThatOfAes() {
        assertThat(new KeyedBits().seeded(SEED).next()).isEqualTo(0xC6A13B37878F5B82L);
        assertThat(bits()).hasToString("keyed bits");
    }

    private static KeyedBits bits() {
        return new KeyedBits().seeded(SEED);
    }
}
