package kz.yntymaq.review.casefile;

import jakarta.persistence.OptimisticLockException;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.Reviews;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An application as an office sees it, and the button that completes the document check. */
@Controller
class CaseController {

    private final CaseFiles cases;
    private final Reviews reviews;

    CaseController(CaseFiles cases, Reviews reviews) {
        this.cases = cases;
        this.reviews = reviews;
    }

    @GetMapping("/office/applications/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("case", cases.read(actor, id));
        model.addAttribute("owner", actor.accountId());
        return "review/case";
    }

    /** Where a person comes back to whose session had ended when the button was pressed. */
    @GetMapping("/office/applications/{id}/check")
    String back(Actor actor, @PathVariable UUID id) {
        return CaseAddress.redirect(id);
    }

    @PostMapping("/office/applications/{id}/check")
    String completeCheck(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID once,
            @RequestParam int version,
            RedirectAttributes next) {
        try {
            reviews.completeDocumentCheck(actor, id, once, version);
            next.addFlashAttribute("done", "review.checked");
            return CaseAddress.redirect(id);
        } catch (RuleViolationException refused) {
            return CaseAddress.redirect(id, next, refused);
        } catch (StaleEditException | OptimisticLockingFailureException | OptimisticLockException overtaken) {
            return CaseAddress.redirect(id, next, new RuleViolationException("error.stale"));
        }
    }
}
