package io.millrace.cleaning.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Known answers of hash functions and random numbers, made with xxhash 3.8.2, hashlib and NumPy 2.4.6. */
class HashesOfShinglesTest {
    @ParameterizedTest
    @CsvSource({
        "'', ef46db3751d8e999",
        "a, d24ec4f1a98c6e5b",
        "abc, 44bc2cf5ad770999",
        "message digest, 066ed728fceeb3be",
        "The quick brown fox jumps over the lazy dog, 0b242d361fda71bc"
    })
    void xxhash64(String text, String hash) {
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        long made = new XxHash64().of(bytes, 1, bytes.length - 2);
        assertThat(made).isEqualTo(Long.parseUnsignedLong(hash, 16));
    }

    @Test
    void digestsAreReadInTheOrderOfEachTool() {
        byte[] abc = "abc".getBytes(StandardCharsets.UTF_8);
        assertThat(DigestHash.sha1(4).of(abc, 0, 3)).isEqualTo(0x363e99a9L);
        assertThat(DigestHash.md5().of(abc, 0, 3)).isEqualTo(Long.parseUnsignedLong("10376663631224000432"));
    }

    @Test
    void permutationsAreThoseOfNumpysFrozenGenerator() {
        Permutations datatrove = Permutations.oneByOne(112, 1);
        assertThat(datatrove.factors())
                .startsWith(775169054918279404L, 1758426461858698313L)
                .hasSize(112);
        assertThat(datatrove.summands()).startsWith(1062448801025099917L, 1324811268927594100L);
        Permutations dataJuicer = Permutations.inTurn(256, 42);
        assertThat(dataJuicer.factors()).startsWith(2297359619001564596L, 1973689801170867272L);
        assertThat(dataJuicer.summands()).startsWith(1396682528897996046L, 1819927849474927636L);
    }

    /** Random hashes, each with as many places changed as may differ. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void hashesThatDifferInFewPlacesShareABucket(int distance) {
        HammingTables tables = HammingTables.within(distance, "hash");
        Random random = new Random(1000 + distance);
        for (int i = 0; i < 500; i++) {
            long one = random.nextLong();
            long other = changed(one, distance, random);
            assertThat(share(tables, one, other)).isTrue();
            assertThat(share(tables, one, changed(one, distance + 1, random))).isFalse();
        }
        assertThat(tables.keys(0)).hasSize((distance + 1) * (distance + 2) / 2).allMatch(key -> key.length() <= 16);
    }

    private static long changed(long hash, int places, Random random) {
        List<Integer> bits = new ArrayList<>();
        random.ints(0, Long.SIZE).distinct().limit(places).forEach(bits::add);
        return bits.stream().reduce(hash, (changed, bit) -> changed ^ 1L << bit, (one, other) -> one);
    }

    private static boolean share(HammingTables tables, long one, long other) {
        return tables.keys(one).stream().anyMatch(key -> tables.keys(other).stream()
                .anyMatch(each -> bucket(key.toArray()).equals(bucket(each.toArray())) && tables.isAlike(key, each)));
    }

    private static String bucket(byte... key) {
        return new String(key, 0, HammingTables.BUCKET_BYTES, StandardCharsets.ISO_8859_1);
    }
}
