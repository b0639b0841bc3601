package kz.yntymaq.review.conclusion;

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
import kz.yntymaq.review.casefile.CaseFiles;
import kz.yntymaq.ui.KeptForms;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The district akimat's conclusion. */
@Controller
class ConclusionController {

    private final Reviews reviews;
    private final CaseFiles cases;
    private final KeptForms kept;
    private final Texts texts;

    ConclusionController(Reviews reviews, CaseFiles cases, KeptForms kept, Texts texts) {
        this.reviews = reviews;
        this.cases = cases;
        this.kept = kept;
        this.texts = texts;
    }

    /** What the akimat says of the project. */
    enum Opinion {
        SUPPORTS,
        DOES_NOT_SUPPORT;

        String key() {
            return "review.opinion." + name();
        }
    }

    record ConclusionForm(
            @NotNull(message = "{error.choice}") @Nullable Opinion opinion,
            @GivenReason @Nullable String conclusion,
            @NotNull UUID once,
            int version) {}

    @GetMapping("/office/applications/{id}/conclusion")
    String page(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes next) {
        Application application;
        try {
            application = reviews.findFor(actor, id, ReviewAction.CONCLUDE);
        } catch (RuleViolationException refused) {
            return CaseAddress.redirect(id, next, refused);
        }
        kept.show(
                request,
                model,
                actor.accountId(),
                new ConclusionForm(null, null, UUID.randomUUID(), application.getVersion()));
        model.addAttribute("loan", application);
        model.addAttribute("case", cases.show(actor, application));
        model.addAttribute("opinions", Option.of(Opinion.values(), opinion -> texts.get(opinion.key())));
        return "review/conclusion";
    }

    @PostMapping("/office/applications/{id}/conclusion")
    String conclude(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ConclusionForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            reviews.findFor(actor, id, ReviewAction.CONCLUDE);
            return kept.again(request, errors);
        }
        reviews.conclude(
                actor,
                id,
                form.once(),
                form.version(),
                form.opinion() == Opinion.SUPPORTS,
                form.conclusion().trim());
        kept.saved(request);
        next.addFlashAttribute("done", "review.concluded");
        return CaseAddress.redirect(id);
    }
}
