package io.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomnessTest {
    private static final Schema SCHEMA = Schema.of(Field.required("n", FieldType.INT64));

    private static long draw(long offset, String step, long copy, long seed) {
        Sample sample = Sample.of(SCHEMA, new Origin("t", 1, offset), 0, List.of(5L));
        return Randomness.of(sample, step, copy, seed).nextLong();
    }

    @Test
    void theSamePlaceDrawsTheSameNumberAndAnyOtherPlaceAnother() {
        assertThat(draw(7, "flip", 1, 3)).isEqualTo(draw(7, "flip", 1, 3));
        assertThat(LongStream.of(
                        draw(7, "flip", 1, 3),
                        draw(8, "flip", 1, 3),
                        draw(7, "crop", 1, 3),
                        draw(7, "flip", 2, 3),
                        draw(7, "flip", 1, 4)))
                .doesNotHaveDuplicates();
    }

    /** The first outputs of SplitMix64 from seed 0, as published with it: hash64(0, b) is its output b + 1. */
    @Test
    void theHashIsTheFinalizerOfSplitMix64() {
        assertThat(Randomness.hash64(0, 0)).isEqualTo(0xE220A8397B1DCDAFL);
        assertThat(Randomness.hash64(0, 1)).isEqualTo(0x6E789E6AA1B965F4L);
        assertThat(Randomness.hash64(0, 2)).isEqualTo(0x06C45D188009454FL);
    }
}
