package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.sinks.commits.Counts;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FunnelTest {
    private static Funnel funnel(long consumed, long added, long rejected, int shards, long held) {
        Map<String, Long> reasons = rejected == 0 ? Map.of() : Map.of("a.b", rejected);
        long rows = consumed + added - rejected - held;
        return new Funnel(Counts.of(consumed, added, new TreeMap<>(reasons)), shards, rows, held);
    }

    @Test
    void oneOfAKindIsInTheSingular() {
        assertThat(funnel(2, 1, 1, 1, 1).lines())
                .map(String::strip)
                .containsExactly(
                        "2  records consumed",
                        "1  row added by copies",
                        "-1  rejected: a.b",
                        "1  row in 1 shard",
                        "1  row in open shards",
                        "2 consumed + 1 added - 1 rejected = 1 row + 1 held");
        assertThat(funnel(1, 0, 0, 1, 0).lines()).map(String::strip).startsWith("1  record consumed");
    }

    @Test
    void manyAreInThePlural() {
        assertThat(funnel(2_000, 3, 0, 2, 3).lines())
                .map(String::strip)
                .containsExactly(
                        "2,000  records consumed",
                        "3  rows added by copies",
                        "2,000  rows in 2 shards",
                        "3  rows in open shards",
                        "2,000 consumed + 3 added - 0 rejected = 2,000 rows + 3 held");
    }
}
