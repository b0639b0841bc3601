package kz.yntymaq.review.decision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.GivenReason;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.ui.KeptForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An approval that is given up, so that its money goes back to the limit. */
@Controller
class ReleaseController {

    private final Reviews reviews;
    private final Decisions decisions;
    private final KeptForms kept;

    ReleaseController(Reviews reviews, Decisions decisions, KeptForms kept) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.kept = kept;
    }

    record ReleaseForm(
            @GivenReason @Nullable String reason, @NotNull UUID once, int version) {}

    @GetMapping("/office/applications/{id}/release")
    String page(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes next) {
        Application application;
        try {
            application = reviews.findFor(actor, id, ReviewAction.RELEASE);
        } catch (RuleViolationException refused) {
            return CaseAddress.redirect(id, next, refused);
        }
        kept.show(
                request, model, actor.accountId(), new ReleaseForm(null, UUID.randomUUID(), application.getVersion()));
        model.addAttribute("loan", application);
        return "review/release";
    }

    @PostMapping("/office/applications/{id}/release")
    String release(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReleaseForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            reviews.findFor(actor, id, ReviewAction.RELEASE);
            return kept.again(request, errors);
        }
        decisions.release(actor, id, form.once(), form.version(), form.reason().trim());
        kept.saved(request);
        next.addFlashAttribute("done", "review.released");
        return CaseAddress.redirect(id);
    }
}
