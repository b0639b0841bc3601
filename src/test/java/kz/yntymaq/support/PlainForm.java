package kz.yntymaq.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A form as a page shows it, with all that stands in its fields, so that a test types only what a person types. */
public final class PlainForm {

    private static final Pattern CONTROL = Pattern.compile(
            "<input\\b([^>]*)>|<select\\b([^>]*)>(.*?)</select>|<textarea\\b([^>]*)>(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");

    private final PlainBrowser browser;
    private final String action;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private PlainForm(PlainBrowser browser, String action, String body) {
        this.browser = browser;
        this.action = action;
        Matcher control = CONTROL.matcher(body);
        while (control.find()) {
            if (control.group(1) != null) {
                input(control.group(1));
            } else if (control.group(2) != null) {
                select(attribute(control.group(2), "name"), control.group(3));
            } else {
                put(attribute(control.group(4), "name"), HtmlUtils.htmlUnescape(control.group(5)));
            }
        }
    }

    /**
     * A form of a page.
     *
     * @param action to which it is sent
     */
    public static PlainForm on(PlainBrowser browser, String page, String action) {
        String shown = browser.get(page).body();
        Matcher form = Pattern.compile(
                        "<form\\b[^>]*action=\"" + Pattern.quote(HtmlUtils.htmlEscape(action)) + "\".*?</form>",
                        Pattern.DOTALL)
                .matcher(shown);
        assertThat(form.find()).as(page + " has a form to " + action).isTrue();
        return new PlainForm(browser, action, form.group());
    }

    private void input(String attributes) {
        String type = attribute(attributes, "type");
        boolean ticked = !("checkbox".equals(type) || "radio".equals(type)) || attributes.contains("checked");
        if (ticked && !"file".equals(type)) {
            put(attribute(attributes, "name"), HtmlUtils.htmlUnescape(attribute(attributes, "value")));
        }
    }

    private void select(String name, String options) {
        Matcher option = OPTION.matcher(options);
        while (option.find()) {
            if (option.group(1).contains("selected")) {
                put(name, HtmlUtils.htmlUnescape(attribute(option.group(1), "value")));
            }
        }
    }

    private void put(String name, String value) {
        if (!name.isEmpty()) {
            fields.computeIfAbsent(name, unknown -> new ArrayList<>()).add(value);
        }
    }

    private static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("(?<![\\w-])" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? found.group(1) : "";
    }

    /** What stands in a field; nothing where it is empty or not there. */
    public String value(String field) {
        return String.join(",", fields.getOrDefault(field, List.of()));
    }

    /** The names of its fields that have something in them. */
    public List<String> names() {
        return List.copyOf(fields.keySet());
    }

    /** Types into a field, or chooses in it. */
    public PlainForm with(String field, String... values) {
        fields.put(field, List.of(values));
        return this;
    }

    /** Presses its button. */
    public HttpResponse<String> send() {
        String body = fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> coded(field.getKey()) + "=" + coded(value)))
                .collect(Collectors.joining("&"));
        return browser.send(HttpRequest.newBuilder(browser.uri(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
