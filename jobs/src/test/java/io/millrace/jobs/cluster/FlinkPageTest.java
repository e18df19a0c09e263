package io.millrace.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.core.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.shaded.netty4.io.netty.channel.embedded.EmbeddedChannel;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.DefaultFullHttpRequest;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.FullHttpResponse;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpHeaderNames;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpMethod;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlinkPageTest {
    private final Configuration flink = new Configuration();

    @Test
    void listensOnTheLoopbackDeviceOnly() {
        FlinkPage.configure(flink);
        assertThat(flink.get(RestOptions.BIND_ADDRESS)).isEqualTo("127.0.0.1");
        assertThat(flink.get(RestOptions.BIND_PORT)).isNotEqualTo("0");
        assertThat(flink.toMap())
                .containsEntry("web.submit.enable", "false")
                .containsEntry("jobmanager.bind-host", "127.0.0.1");
    }

    @Test
    void aPortThatAnotherProgramHasIsRefusedInOneLine() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            flink.set(RestOptions.BIND_PORT, "" + other.getLocalPort());
            assertThatThrownBy(() -> FlinkPage.configure(flink))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("port " + other.getLocalPort() + " for Flink's page is taken by another program: name"
                            + " another, or 0 for a free one");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, 127.0.0.1:8081, yes",
        "GET, localhost, yes",
        "HEAD, localhost:1, yes",
        "GET, evil.example:8081, no",
        "GET, 127.0.0.1.evil.example, no",
        "GET, '', no",
        "POST, 127.0.0.1:8081, no",
        "PATCH, 127.0.0.1:8081, no",
        "DELETE, 127.0.0.1:8081, no",
        "PUT, localhost, no"
    })
    void onlyLooksFromHereAreAnswered(String method, String host, String answered) {
        EmbeddedChannel channel = gate();
        channel.writeInbound(request(method, host));
        boolean isPassed = channel.readInbound() != null;
        FullHttpResponse refusal = channel.readOutbound();
        assertThat(isPassed).isEqualTo(answered.equals("yes"));
        assertThat(refusal == null ? 200 : refusal.status().code()).isEqualTo(isPassed ? 200 : 403);
    }

    @ParameterizedTest
    @CsvSource({
        "/jobs/metrics?get=a%2Cb, http://127.0.0.1:8081, yes",
        "/jobs/0a/yarn-cancel, http://127.0.0.1:8081, no",
        "/jobs/0a/YARN-stop, http://127.0.0.1:8081, no",
        "/jobs/0a/%79arn-cancel, http://127.0.0.1:8081, no",
        "/jobs, http://evil.example, no",
        "/jobs, null, no"
    })
    void noLookEndsAJobOrIsForAnotherPage(String path, String origin, String answered) {
        EmbeddedChannel channel = gate();
        DefaultFullHttpRequest request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, path);
        request.headers().set(HttpHeaderNames.HOST, "127.0.0.1:8081").set(HttpHeaderNames.ORIGIN, origin);
        channel.writeInbound(request);
        assertThat(channel.readInbound() != null).isEqualTo(answered.equals("yes"));
    }

    private EmbeddedChannel gate() {
        flink.set(LookOnly.OPTION, true);
        return new EmbeddedChannel(new LookOnly().createHandler(flink, Map.of()).orElseThrow());
    }

    private static DefaultFullHttpRequest request(String method, String host) {
        DefaultFullHttpRequest request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.valueOf(method), "/jobs");
        request.headers().set(HttpHeaderNames.HOST, host);
        return request;
    }

    @Test
    void onAClusterItDoesNothing() {
        assertThat(new LookOnly().createHandler(new Configuration(), Map.of())).isEmpty();
    }
}
