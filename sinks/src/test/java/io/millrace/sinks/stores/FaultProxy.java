package io.millrace.sinks.stores;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;

/** Stands before a store and does to some requests what networks and overloaded stores do. */
public final class FaultProxy implements AutoCloseable {
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");
    private static final int OVERLOADED = 503;
    private static final int BROKEN = 500;

    /** What happens to a request. */
    public enum Fault {
        /** It is refused with 503 and not carried out. */
        OVERLOADED,
        /** It is carried out, and the connection breaks before the answer. */
        ANSWER_LOST,
        /** It is carried out, and the answer is 500. */
        ERROR_AFTER_SUCCESS,
        /** It is carried out, and the connection breaks in the middle of the answer. */
        ANSWER_CUT
    }

    private record Plan(Fault fault, String method, String part, int[] times) {}

    private final URI target;
    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Plan> plans = new ArrayList<>();
    private int done;

    public FaultProxy(String target) throws IOException {
        this.target = URI.create(target);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Does this to the next so many requests of a method whose target holds a text. */
    public synchronized void plan(Fault fault, String method, String part, int times) {
        plans.add(new Plan(fault, method, part, new int[] {times}));
    }

    /** How many requests were struck since the last call; plans that are left are dropped. */
    public synchronized int struck() {
        int struck = done;
        done = 0;
        plans.clear();
        return struck;
    }

    private synchronized Fault next(HttpExchange exchange) {
        String wanted = exchange.getRequestURI().toString();
        for (Plan plan : plans) {
            if (plan.times()[0] > 0
                    && exchange.getRequestMethod().equals(plan.method())
                    && wanted.contains(plan.part())) {
                plan.times()[0]--;
                done++;
                return plan.fault();
            }
        }
        return null;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Fault fault = next(exchange);
            if (fault == Fault.OVERLOADED) {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(OVERLOADED, -1);
                return;
            }
            HttpResponse<byte[]> answer = forward(exchange);
            if (fault == Fault.ANSWER_LOST) {
                return;
            }
            if (fault == Fault.ERROR_AFTER_SUCCESS) {
                exchange.sendResponseHeaders(BROKEN, -1);
                return;
            }
            answer(exchange, answer, fault == Fault.ANSWER_CUT);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(target.resolve(exchange.getRequestURI().toString()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        byte[] body = exchange.getRequestBody().readAllBytes();
        request.method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer, boolean isCut) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        boolean isHead = "HEAD".equals(exchange.getRequestMethod());
        if (isHead) {
            answer.headers().firstValue("Content-Length").ifPresent(length -> exchange.getResponseHeaders()
                    .set("Content-Length", length));
        }
        int length = answer.body().length;
        exchange.sendResponseHeaders(answer.statusCode(), isHead || length == 0 ? -1 : length);
        if (!isHead && length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer.body(), 0, isCut ? length / 2 : length);
                out.flush();
                if (isCut) {
                    throw new IOException("cut");
                }
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
