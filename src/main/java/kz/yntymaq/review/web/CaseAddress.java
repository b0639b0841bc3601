package kz.yntymaq.review.web;

import java.util.UUID;
import kz.yntymaq.page.RefusedException;
import kz.yntymaq.page.Refusing;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way back to the page of an application. */
final class CaseAddress {

    private CaseAddress() {}

    static String redirect(UUID applicationId) {
        return "redirect:" + path(applicationId);
    }

    /** Back to the application with the reason on top: the action that was asked for is not to be had now. */
    static String redirect(UUID applicationId, RedirectAttributes next, RefusedException refused) {
        return Refusing.onTopOf(path(applicationId), refused, next);
    }

    private static String path(UUID applicationId) {
        return "/office/applications/" + applicationId;
    }
}
