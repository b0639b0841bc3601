package kz.yntymaq.review;

import java.util.UUID;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.Violations;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way back to the page of an application. */
public final class CaseAddress {

    /** Session attribute with the address of the queue as its reader last saw it: tab, filter and order. */
    public static final String QUEUE = "office.queue";

    private CaseAddress() {}

    public static String redirect(UUID applicationId) {
        return "redirect:" + path(applicationId);
    }

    /** Back to the application with the reason on top: the action that was asked for is not to be had now. */
    public static String redirect(UUID applicationId, RedirectAttributes next, RuleViolationException refused) {
        return Violations.onTopOf(path(applicationId), refused, next);
    }

    private static String path(UUID applicationId) {
        return "/office/applications/" + applicationId;
    }
}
