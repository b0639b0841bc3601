package kz.yntymaq.review.decision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.submission.WaitingList;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.GivenReason;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.casefile.CaseFiles;
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

/** An approval within the oblast's limit. */
@Controller
class ApprovalController {

    private final Reviews reviews;
    private final Decisions decisions;
    private final CaseFiles cases;
    private final WaitingList queue;
    private final KeptForms kept;

    ApprovalController(Reviews reviews, Decisions decisions, CaseFiles cases, WaitingList queue, KeptForms kept) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.cases = cases;
        this.queue = queue;
        this.kept = kept;
    }

    record ApprovalForm(
            @GivenReason @Nullable String reason,

            @Size(max = 4000, message = "{error.long}") @Nullable
            String despite,

            @NotNull UUID once,
            int version) {}

    @GetMapping("/office/applications/{id}/approval")
    String page(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes next) {
        Application application;
        try {
            application = reviews.findFor(actor, id, ReviewAction.APPROVE);
        } catch (RuleViolationException refused) {
            return CaseAddress.redirect(id, next, refused);
        }
        kept.show(
                request,
                model,
                actor.accountId(),
                new ApprovalForm(null, null, UUID.randomUUID(), application.getVersion()));
        model.addAttribute("loan", application);
        model.addAttribute("case", cases.show(actor, application));
        model.addAttribute("broken", cases.lines(decisions.noLongerMet(application)));
        model.addAttribute("earlier", queue.placeOf(id).orElse(1) - 1);
        model.addAttribute("year", String.valueOf(decisions.year()));
        model.addAttribute(
                "money",
                decisions
                        .limitFor(application)
                        .map(limit -> MoneyPicture.of(
                                limit, application.getAnswers().getTerms().amount()))
                        .orElse(null));
        return "review/approval";
    }

    @PostMapping("/office/applications/{id}/approval")
    String approve(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ApprovalForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            reviews.findFor(actor, id, ReviewAction.APPROVE);
            return kept.again(request, errors);
        }
        try {
            decisions.approve(
                    actor,
                    id,
                    form.once(),
                    form.version(),
                    form.reason().trim(),
                    form.despite() == null || form.despite().isBlank()
                            ? null
                            : form.despite().trim());
        } catch (FieldViolationException refused) {
            return kept.again(request, errors, refused, "despite");
        }
        kept.saved(request);
        next.addFlashAttribute("done", "review.approved");
        return CaseAddress.redirect(id);
    }
}
