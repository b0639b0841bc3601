package kz.yntymaq.review.web;

import java.util.UUID;
import kz.yntymaq.page.RefusedException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way back to the page of an application. */
final class CaseAddress {

    private CaseAddress() {}

    static String redirect(UUID applicationId) {
        return "redirect:/office/applications/" + applicationId;
    }

    /** Back to the application with the reason on top: the action that was asked for is not to be had now. */
    static String redirect(UUID applicationId, RedirectAttributes next, RefusedException refused) {
        tell(next, refused);
        return redirect(applicationId);
    }

    static void tell(RedirectAttributes next, RefusedException refused) {
        next.addFlashAttribute("refused", refused.key());
        next.addFlashAttribute("refusedArguments", refused.arguments());
    }
}
