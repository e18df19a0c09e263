package io.millrace.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The sums of commits, from their JSON alone: consumed + added − rejected = rows of files + held. */
final class Account {
    private long held;
    private long end;

    private Account() {}

    /** Asserts that every commit is balanced, and that together they cover a partition from 0 to its end, once. */
    static void isBalanced(List<JsonNode> commits, String topic, long end) {
        Account account = new Account();
        commits.forEach(commit -> account.add(commit, topic));
        assertThat(account.held).isZero();
        assertThat(account.end).isEqualTo(end);
    }

    private void add(JsonNode commit, String topic) {
        held += commit.at("/counts/consumed").asLong()
                + commit.at("/counts/added").asLong();
        for (JsonNode count : commit.at("/counts/rejected")) {
            held -= count.asLong();
        }
        for (JsonNode file : commit.get("add")) {
            held -= file.get("rows").asLong();
        }
        assertThat(commit.get("held").asLong()).isEqualTo(held).isNotNegative();
        for (JsonNode range : commit.at("/source/" + topic)) {
            assertThat(range.get(0).asLong()).isEqualTo(end);
            end = range.get(1).asLong();
        }
    }
}
