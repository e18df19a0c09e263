package io.millrace.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackPortTest {
    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    @Test
    void aFreePortIsGivenOnceAndNoneThatConnectionsGet() {
        Set<Integer> given = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            int port = LoopbackPort.free();
            assertThat(port).isBetween(10_240, 32_767);
            assertThat(given.add(port)).isTrue();
        }
    }

    @Test
    void oneThatIsTakenIsPassedOver() throws IOException {
        int port = LoopbackPort.free();
        try (ServerSocket next = listen(port + 1)) {
            assertThat(LoopbackPort.free()).isNotEqualTo(next.getLocalPort());
        }
    }

    @Test
    void zeroStandsForAFreeOneAndAnyOtherForItself() throws IOException {
        assertThat(LoopbackPort.of("--port", 0)).isBetween(10_240, 32_767);
        int port = LoopbackPort.free();
        assertThat(LoopbackPort.of("--port", port)).isEqualTo(port);
        try (ServerSocket taken = listen(port)) {
            assertThatThrownBy(() -> LoopbackPort.of("--port", taken.getLocalPort()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("port " + port + " cannot be opened");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void whatIsNoPortIsRefused(int port) {
        assertThatThrownBy(() -> LoopbackPort.of("--port", port))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("--port must be 1 to 65535");
    }
}
