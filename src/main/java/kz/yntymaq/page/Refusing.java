package kz.yntymaq.page;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a refusal on top of a page, for buttons that have no form to show it in. */
public final class Refusing {

    private Refusing() {}

    /** The redirect to a page of the portal, with the reason on its top. */
    public static String onTopOf(String path, RefusedException refused, RedirectAttributes next) {
        next.addFlashAttribute("refused", refused.key());
        next.addFlashAttribute("refusedArguments", refused.arguments());
        return "redirect:" + path;
    }
}
