package kz.yntymaq.house;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.jspecify.annotations.Nullable;

/** Finds the texts of a template that a reader would see as they stand there. */
final class TemplateTexts extends AbstractSimpleMarkupHandler {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Set<String> REPLACES_ITS_CONTENT = Set.of("th:text", "th:utext", "th:replace", "th:insert");
    private static final Set<String> SPOKEN = Set.of("aria-label", "placeholder", "title", "alt", "data-confirm");
    private static final Set<String> SILENT = Set.of("script", "style", "code");

    /** Whether the content of each open element is replaced. */
    private final Deque<Boolean> replaced = new ArrayDeque<>();

    private final List<String> found = new ArrayList<>();

    private TemplateTexts() {}

    static List<String> in(String template) {
        var texts = new TemplateTexts();
        try {
            new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(template, texts);
        } catch (ParseException wrong) {
            texts.found.add("cannot be read: " + wrong.getMessage());
        }
        return texts.found;
    }

    @Override
    public void handleOpenElement(String name, @Nullable Map<String, String> attributes, int line, int column) {
        boolean inside = !replaced.isEmpty() && replaced.peek();
        Map<String, String> given = attributes == null ? Map.of() : attributes;
        // The layout takes the main part of a page whose html element it replaces.
        boolean replaces = given.keySet().stream().anyMatch(REPLACES_ITS_CONTENT::contains) && !name.equals("html");
        replaced.push(inside || replaces || SILENT.contains(name) || "all".equals(given.get("th:remove")));
        attributes(name, given, line);
    }

    @Override
    public void handleStandaloneElement(
            String name, @Nullable Map<String, String> attributes, boolean minimized, int line, int column) {
        attributes(name, attributes == null ? Map.of() : attributes, line);
    }

    private void attributes(String name, Map<String, String> attributes, int line) {
        attributes.forEach((attribute, value) -> {
            if (SPOKEN.contains(attribute)
                    && value != null
                    && WORD.matcher(value).find()) {
                found.add("line " + line + ": <" + name + " " + attribute + "=\"" + value + "\">");
            }
        });
    }

    @Override
    public void handleCloseElement(String name, int line, int column) {
        if (!replaced.isEmpty()) {
            replaced.pop();
        }
    }

    @Override
    public void handleAutoCloseElement(String name, int line, int column) {
        handleCloseElement(name, line, column);
    }

    @Override
    public void handleText(char[] buffer, int offset, int length, int line, int column) {
        String text = new String(buffer, offset, length)
                .replaceAll("\\[\\[.*?]]|\\[\\(.*?\\)]|&\\w+;", "")
                .trim();
        if ((replaced.isEmpty() || !replaced.peek()) && WORD.matcher(text).find()) {
            found.add("line " + line + ": " + text);
        }
    }
}
