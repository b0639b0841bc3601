package kz.yntymaq.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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
        for (var colour : COLOURS.entrySet()) {
            themed = themed.replaceAll("(?i)" + colour.getKey() + "\\b", colour.getValue());
        }
        return themed;
    }
}
