package kz.yntymaq.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Speaks the part of S3 that the portal needs: put, get with a range, delete. What is not signed rightly (AWS Signature
 * Version 4, with the hash of what is sent) is refused.
 */
public final class TestS3 implements AutoCloseable {

    public static final String KEY = "portal";
    public static final String SECRET = "a-secret-of-the-test";
    public static final String BUCKET = "yntymaq";

    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d+)/([^/]+)/s3/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\\w+)");

    private final HttpServer server;
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private volatile UnaryOperator<byte[]> onPut = content -> content;

    public TestS3() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newFixedThreadPool(4, work -> {
            var thread = new Thread(work, "s3");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What is there, by its key. */
    public Map<String, byte[]> objects() {
        return objects;
    }

    /** What becomes of each object that is put; it may throw. */
    public void onPut(UnaryOperator<byte[]> change) {
        this.onPut = change;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            if (!isSigned(exchange, body)) {
                send(exchange, 403, error("SignatureDoesNotMatch"));
            } else if (!path.startsWith("/" + BUCKET + "/")) {
                send(exchange, 404, error("NoSuchBucket"));
            } else {
                answer(exchange, path.substring(BUCKET.length() + 2), body);
            }
        }
    }

    private void answer(HttpExchange exchange, String key, byte[] body) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                byte[] kept;
                try {
                    kept = onPut.apply(body);
                } catch (RuntimeException broken) {
                    send(exchange, 400, error("Broken"));
                    return;
                }
                objects.put(key, kept);
                exchange.getResponseHeaders().add("ETag", "\"0\"");
                send(exchange, 200, new byte[0]);
            }
            case "GET" -> get(exchange, objects.get(key));
            case "DELETE" -> {
                objects.remove(key);
                exchange.sendResponseHeaders(204, -1);
            }
            default -> send(exchange, 405, error("MethodNotAllowed"));
        }
    }

    private static void get(HttpExchange exchange, byte[] object) throws IOException {
        if (object == null) {
            send(exchange, 404, error("NoSuchKey"));
            return;
        }
        Matcher range = Pattern.compile("bytes=(\\d+)-(\\d+)")
                .matcher(Objects.toString(exchange.getRequestHeaders().getFirst("Range"), ""));
        if (!range.matches()) {
            send(exchange, 200, object);
            return;
        }
        int from = Integer.parseInt(range.group(1));
        int to = Math.min(object.length - 1, Integer.parseInt(range.group(2)));
        exchange.getResponseHeaders().add("Content-Range", "bytes " + from + "-" + to + "/" + object.length);
        send(exchange, 206, Arrays.copyOfRange(object, from, to + 1));
    }

    private static byte[] error(String code) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>" + code + "</Code></Error>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /** By the description of Signature Version 4, apart from the client's own code. */
    private static boolean isSigned(HttpExchange exchange, byte[] body) {
        Matcher given = AUTHORIZATION.matcher(
                Objects.toString(exchange.getRequestHeaders().getFirst("Authorization"), ""));
        String sum = Objects.toString(exchange.getRequestHeaders().getFirst("x-amz-content-sha256"), "");
        String time = Objects.toString(exchange.getRequestHeaders().getFirst("x-amz-date"), "");
        boolean sums = sum.equals(hash(body)) || (body.length == 0 && sum.equals("UNSIGNED-PAYLOAD"));
        if (!given.matches() || !given.group(1).equals(KEY) || !sums) {
            return false;
        }
        List<String> names = List.of(given.group(4).split(";"));
        String headers = names.stream()
                .map(name -> name + ":"
                        + String.join(",", exchange.getRequestHeaders().get(name))
                                .strip() + "\n")
                .collect(Collectors.joining());
        String request = String.join(
                "\n",
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                Objects.toString(exchange.getRequestURI().getRawQuery(), ""),
                headers,
                given.group(4),
                sum);
        String scope = given.group(2) + "/" + given.group(3) + "/s3/aws4_request";
        String text =
                String.join("\n", "AWS4-HMAC-SHA256", time, scope, hash(request.getBytes(StandardCharsets.UTF_8)));
        byte[] key = ("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8);
        for (String part : List.of(given.group(2), given.group(3), "s3", "aws4_request")) {
            key = mac(key, part);
        }
        return names.contains("host")
                && names.contains("x-amz-content-sha256")
                && HexFormat.of().formatHex(mac(key, text)).equals(given.group(5));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
