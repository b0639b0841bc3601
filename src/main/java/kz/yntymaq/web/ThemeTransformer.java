package kz.yntymaq.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Gives GOV.UK Frontend's components the portal's own colours and system fonts, and leaves out its
 * typeface (licensed for GOV.UK only) and the components that no page of ours has.
 */
class ThemeTransformer implements ResourceTransformer {

    private static final String STYLES = "govuk-frontend.min.css";

    private static final Pattern TYPEFACE = Pattern.compile("@font-face\\{[^}]*\\}");
    private static final String SYSTEM_FONTS = "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",sans-serif";

    /** Rules whose every selector belongs to one of these components are left out. */
    private static final Pattern UNUSED = Pattern.compile(
            "(?<=[{}])(?:\\.govuk-(?:accordion|cookie-banner|exit-this-page|tabs|service-navigation|header|footer|"
                    + "phase-banner|character-count|logo|frontend-supported|password-input|step-by-step|breadcrumbs)"
                    + "[^{},]*,?)+\\{[^{}]*\\}");

    /** Colours that mean something become the portal's variables, which know light and dark. */
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("color:#0b0c0c", "color:var(--ink)"),
            Map.entry("color:#505a5f", "color:var(--soft)"),
            Map.entry("color:#1d70b8", "color:var(--teal)"),
            Map.entry("color:#003078", "color:var(--deep)"),
            Map.entry("color:#d4351c", "color:var(--bad)"),
            Map.entry("border-color:#0b0c0c", "border-color:var(--ink)"),
            Map.entry("border-color:#d4351c", "border-color:var(--bad)"),
            Map.entry("background-color:#fff", "background-color:var(--paper)"),
            Map.entry("background-color:#f3f2f1", "background-color:var(--rest-pale)"));

    private static final Pattern RULE = Pattern.compile("\\{[^{}]*\\}");
    private static final Pattern MEANING =
            Pattern.compile("(?<=[{;])(?:border-|background-)?color:#(?:[0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-f])");

    /** What stands on the focus's yellow or on a button keeps the colour it was drawn with. */
    private static final Pattern ON_COLOUR = Pattern.compile("#fd0|#ffdd00|#00703c|background-color:#1d70b8");

    private static final Map<String, String> COLOURS = Map.of(
            "#1d70b8", "#00616e",
            "#003078", "#00434d",
            "#0f7a52", "#00616e",
            "#00703c", "#00616e",
            "#005a30", "#00434d",
            "#002d18", "#00363e",
            "#ffdd00", "#fec50c",
            "#fd0", "#fec50c");

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        Resource transformed = chain.transform(request, resource);
        if (!STYLES.equals(resource.getFilename())) {
            return transformed;
        }
        String styles = transformed.getContentAsString(StandardCharsets.UTF_8);
        return new TransformedResource(transformed, theme(styles).getBytes(StandardCharsets.UTF_8));
    }

    static String theme(String styles) {
        String themed = TYPEFACE.matcher(styles).replaceAll("");
        themed = UNUSED.matcher(themed).replaceAll("");
        themed = themed.replaceAll("\"?GDS Transport\"?,\\s*arial,\\s*sans-serif", SYSTEM_FONTS);
        themed = RULE.matcher(themed).replaceAll(rule -> Matcher.quoteReplacement(inMeanings(rule.group())));
        for (var colour : COLOURS.entrySet()) {
            themed = themed.replaceAll("(?i)" + colour.getKey() + "\\b", colour.getValue());
        }
        return themed;
    }

    private static String inMeanings(String rule) {
        if (ON_COLOUR.matcher(rule).find()) {
            return rule;
        }
        return MEANING.matcher(rule).replaceAll(found -> MEANINGS.getOrDefault(found.group(), found.group()));
    }
}
