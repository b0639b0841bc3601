package kz.yntymaq.ui;

import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a refusal on top of a page, for buttons that have no form to show it in. */
public final class Violations {

    private Violations() {}

    /** The redirect to a page of the portal, with the reason on its top. */
    public static String onTopOf(String path, RuleViolationException refused, RedirectAttributes next) {
        next.addFlashAttribute("refused", refused.key());
        next.addFlashAttribute("refusedArguments", refused.arguments());
        return "redirect:" + path;
    }
}
