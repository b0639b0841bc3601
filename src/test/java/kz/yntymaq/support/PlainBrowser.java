package kz.yntymaq.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.yntymaq.support.People.Someone;

/** A browser without scripts, over real HTTP: cookies, redirects, forms. */
public final class PlainBrowser {

    private final int port;
    private final CookieManager cookies;
    private final HttpClient client;

    /** @param port on which the portal of the test listens */
    public PlainBrowser(int port) {
        this(port, new CookieManager(), HttpClient.Redirect.NORMAL);
    }

    private PlainBrowser(int port, CookieManager cookies, HttpClient.Redirect redirects) {
        this.port = port;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(redirects)
                .build();
    }

    /** The same person, who is told where an answer leads and does not go there. */
    public PlainBrowser staying() {
        return new PlainBrowser(port, cookies, HttpClient.Redirect.NEVER);
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET().build());
    }

    /** Opens a page by a link of another one. */
    public HttpResponse<String> follow(String from, String path) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Referer", uri(from).toString())
                .build());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Fills the form of a page and sends it with the page's token. */
    public HttpResponse<String> fill(String page, Map<String, String> typed) {
        return press(page, page, typed);
    }

    /** Presses a button of a page, which has its own address. */
    public HttpResponse<String> press(String page, String button, Map<String, String> typed) {
        var fields = new LinkedHashMap<>(typed);
        fields.put("_csrf", hidden(get(page).body(), "_csrf"));
        return post(button, fields);
    }

    /** The same with whatever hidden fields the page has for its forms. */
    public HttpResponse<String> submit(String page, String button, Map<String, String> typed) {
        String body = get(page).body();
        var fields = new LinkedHashMap<>(typed);
        for (String name : List.of("_csrf", "_owner", "_seal", "once", "version", "facts")) {
            if (body.contains("name=\"" + name + "\"")) {
                fields.put(name, hidden(body, name));
            }
        }
        return post(button, fields);
    }

    public HttpResponse<String> signIn(Someone person) {
        return fill("/sign-in", Map.of("iin", person.iin(), "password", person.password()));
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What a link of the portal gives to be saved. */
    public byte[] save(String path) {
        try {
            return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The value of a hidden field of a page. */
    public static String hidden(String page, String name) {
        Matcher found = Pattern.compile("name=\"" + name + "\"(?: id=\"\\w+\")? value=\"([^\"]+)\"")
                .matcher(page);
        assertThat(found.find()).as("the page has a hidden field " + name).isTrue();
        return found.group(1);
    }
}
