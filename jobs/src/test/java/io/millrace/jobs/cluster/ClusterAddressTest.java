package io.millrace.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterAddressTest {
    @ParameterizedTest
    @CsvSource({
        "localhost:8081, localhost, 8081",
        "http://flink.example.com:80/, flink.example.com, 80",
        "10.0.0.1:65535, 10.0.0.1, 65535",
        "[::1]:8081, [::1], 8081",
    })
    void isHostAndPort(String text, String host, int port) {
        assertThat(ClusterAddress.parse(text)).isEqualTo(new ClusterAddress(host, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "localhost:", ":8081", "localhost:0", "localhost:65536", "https://a:1", "a b:1"
            })
    void anythingElseIsRefusedWithTheForm(String text) {
        assertThatThrownBy(() -> ClusterAddress.parse(text))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--target must be HOST:PORT")
                .hasMessageEndingWith("got " + text);
    }
}
