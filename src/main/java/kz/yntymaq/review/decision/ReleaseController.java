package kz.yntymaq.review.decision;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.Hindrances;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.GivenReason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An approval that is given up, so that its money goes back to the limit. */
@Controller
class ReleaseController {

    private final Reviews reviews;
    private final Decisions decisions;
    private final Hindrances hindrances;
    private final Forms forms;

    ReleaseController(Reviews reviews, Decisions decisions, Hindrances hindrances, Forms forms) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.hindrances = hindrances;
        this.forms = forms;
    }

    record ReleaseForm(
            @GivenReason @Nullable @Label("review.release.reason")
            String reason,

            @NotNull UUID once,
            int version) {}

    @GetMapping("/office/applications/{id}/release")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = reviews.findForPage(actor, id, ReviewAction.RELEASE);
        hindrances.requireNone(application, ReviewAction.RELEASE);
        forms.show(model, actor.accountId(), new ReleaseForm(null, UUID.randomUUID(), application.getVersion()));
        model.addAttribute("loan", application);
        model.addAttribute("contract", decisions.waitsByContract(application));
        return "review/release";
    }

    @PostMapping("/office/applications/{id}/release")
    String release(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ReleaseForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> reviews.findFor(actor, id, ReviewAction.RELEASE, form.version()))
                .onField("reason")
                .run(() -> decisions.release(
                        actor, id, form.once(), form.version(), requireNonNull(Text.words(form.reason()))))
                .done("review.released")
                .to(CaseAddress.of(id));
    }
}
