package kz.yntymaq.ui.form;

import jakarta.servlet.http.HttpServletRequest;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Shows a refusal on top of a page. */
public final class Violations {

    /** Flash attribute: message key of what was refused, shown at the top of the next page. */
    public static final String REFUSED = "refused";

    private static final String ARGUMENTS = "refusedArguments";

    /** Attribute of the id of the field that the reason is about. */
    public static final String AT = "refusedAt";

    private Violations() {}

    /** The redirect to a page of the portal, with the reason on its top. */
    public static String onTopOf(String path, RuleViolationException refused, HttpServletRequest request) {
        var flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put(REFUSED, refused.key());
        flash.put(ARGUMENTS, refused.arguments());
        return "redirect:" + path;
    }

    /**
     * The same, with the reason also by a field of that page, and a link to it.
     *
     * @param field id of the field; its template shows what {@code fragments/inputs :: refused} makes of it
     */
    public static String at(String field, String path, RuleViolationException refused, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put(AT, field);
        return onTopOf(path, refused, request);
    }
}
