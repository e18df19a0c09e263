package io.millrace.jobs.cluster;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.io.network.netty.InboundChannelHandlerFactory;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelFutureListener;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelHandler;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelHandlerContext;
import org.apache.flink.shaded.netty4.io.netty.channel.SimpleChannelInboundHandler;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.DefaultFullHttpResponse;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpHeaderNames;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpMethod;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpRequest;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpResponseStatus;
import org.apache.flink.shaded.netty4.io.netty.util.ReferenceCountUtil;

/**
 * Keeps the page of a job in this process a page: no request changes anything, and none comes by way of a foreign web page, in
 * a browser of the same machine, that has given the loopback address a name of its own. Flink finds it by
 * {@code META-INF/services}; on a cluster it does nothing. Flink's options alone leave open that a job is posted.
 */
public final class LookOnly implements InboundChannelHandlerFactory {
    static final ConfigOption<Boolean> OPTION =
            ConfigOptions.key("millrace.page.look-only").booleanType().defaultValue(false);

    /** Flink cancels and stops jobs by GET too, for YARN. */
    private static final Pattern ENDS_A_JOB = Pattern.compile("^[^?]*(?:(?i)yarn-|%)");

    private static final Pattern HERE = Pattern.compile("(127\\.0\\.0\\.1|localhost)(:\\d+)?");

    @Override
    public int priority() {
        return 0;
    }

    @Override
    public Optional<ChannelHandler> createHandler(Configuration flink, Map<String, String> responseHeaders) {
        return flink.get(OPTION) ? Optional.of(new Gate()) : Optional.empty();
    }

    private static final class Gate extends SimpleChannelInboundHandler<HttpRequest> {
        Gate() {
            super(false);
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, HttpRequest request) {
            if (isLook(request)) {
                context.fireChannelRead(request);
                return;
            }
            ReferenceCountUtil.release(request);
            // nobody waits for it
            var unused = context.writeAndFlush(
                            new DefaultFullHttpResponse(request.protocolVersion(), HttpResponseStatus.FORBIDDEN))
                    .addListener(ChannelFutureListener.CLOSE);
        }

        private static boolean isLook(HttpRequest request) {
            String host = request.headers().get(HttpHeaderNames.HOST, "");
            String origin = request.headers().get(HttpHeaderNames.ORIGIN, "http://" + host);
            return (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD))
                    && HERE.matcher(host).matches()
                    && origin.equals("http://" + host)
                    && !ENDS_A_JOB.matcher(request.uri()).find();
        }
    }
}
