package kz.yntymaq.review.assignment;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who works on one case: the buttons of its page, and the page on which it goes to a colleague. */
@Controller
class AssignmentController {

    private static final String COLLEAGUE = "/office/applications/{id}/colleague";

    private final Assignments assignments;
    private final CaseWork work;
    private final ReviewAccess access;
    private final Colleagues colleagues;
    private final Receivers receivers;
    private final Forms forms;

    AssignmentController(
            Assignments assignments,
            CaseWork work,
            ReviewAccess access,
            Colleagues colleagues,
            Receivers receivers,
            Forms forms) {
        this.assignments = assignments;
        this.work = work;
        this.access = access;
        this.colleagues = colleagues;
        this.receivers = receivers;
        this.forms = forms;
    }

    /** Who gets a case and why. */
    record GiveForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("review.work.to")
            UUID to,

            @Size(max = 4000, message = "{error.long}") @Legible @Nullable @Label("review.work.reason")
            String reason,

            @NotNull UUID once) {}

    @Button(on = "/office/applications/{id}")
    @PostMapping("/office/applications/{id}/take")
    String take(Actor actor, @PathVariable UUID id, @RequestParam UUID once) {
        return forms.press()
                .back(CaseAddress.of(id))
                .run(() -> assignments.take(actor, id, once))
                .done("review.work.taken")
                .to(CaseAddress.of(id));
    }

    @Button(on = "/office/applications/{id}")
    @PostMapping("/office/applications/{id}/give-back")
    String giveBack(Actor actor, @PathVariable UUID id, @RequestParam UUID once) {
        return forms.press()
                .back(CaseAddress.of(id))
                .run(() -> assignments.giveBack(actor, id, once))
                .done("review.work.given-back")
                .to(CaseAddress.of(id));
    }

    @GetMapping(COLLEAGUE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        colleagues.require(actor);
        Application application = access.findVisibleTo(actor, id);
        access.tie(actor.accountId(), application).ifPresent(tie -> {
            throw new MovedOnException(CaseAddress.of(id), tie.key());
        });
        CaseWork.Shown now = work.of(actor, application);
        if (!now.mayGive()) {
            throw new MovedOnException(CaseAddress.of(id), "review.work.error.not-yours");
        }
        forms.show(model, actor.accountId(), new GiveForm(null, null, UUID.randomUUID()));
        model.addAttribute("loan", application);
        model.addAttribute("work", now);
        model.addAttribute("people", receivers.of(actor, Optional.of(application), now.forAbsent()));
        return "review/colleague";
    }

    @PostMapping(COLLEAGUE)
    String give(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") GiveForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> access.findVisibleTo(actor, id))
                .run(() ->
                        assignments.give(actor, id, requireNonNull(form.to()), Text.words(form.reason()), form.once()))
                .done(actor.accountId().equals(form.to()) ? "review.work.taken" : "review.work.given")
                .to(CaseAddress.of(id));
    }
}
