package kz.yntymaq.support;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers what the test says, by HTTP on a free port of this machine: an authority's OCSP, its list, or NCANode. */
public final class TestResponder implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Function<byte[], byte @Nullable []> answer;
    private volatile int status = 200;

    /** @param answer to the body of each request; null answers 500 */
    public TestResponder(String mediaType, Function<byte[], byte @Nullable []> answer) {
        this.answer = answer;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte @Nullable [] body = this.answer.apply(exchange.getRequestBody().readAllBytes());
            exchange.getResponseHeaders().set("Content-Type", mediaType);
            exchange.sendResponseHeaders(body == null ? 500 : status, body == null ? -1 : body.length);
            if (body != null) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** From now on another answer. */
    public void answers(Function<byte[], byte @Nullable []> other) {
        answer = other;
    }

    public void status(int code) {
        status = code;
    }

    public int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
