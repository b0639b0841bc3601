package kz.yntymaq.review.hearing;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.ui.LegalText;
import kz.yntymaq.ui.Option;
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

/** The office's pages of a hearing: the preliminary decision, and what was said by word of mouth. */
@Controller
class HearingController {

    private static final String HEARING = "/office/applications/{id}/hearing";
    private static final String MINUTES = "/office/applications/{id}/minutes";

    private final Hearings hearings;
    private final Reviews reviews;
    private final Forms forms;
    private final LegalText law;

    HearingController(Hearings hearings, Reviews reviews, Forms forms, LegalText law) {
        this.hearings = hearings;
        this.reviews = reviews;
        this.forms = forms;
        this.law = law;
    }

    /** A preliminary decision. */
    record HearingForm(
            @NotBlank(message = "{error.choice}") @Nullable @Label("review.hearing.ground")
            String ground,

            @GivenReason @Nullable @Label("review.hearing.reason")
            String reason,

            @NotNull UUID once,
            int version) {}

    /** What was said. */
    record MinutesForm(
            @GivenReason @Nullable @Label("review.hearing.minutes")
            String minutes,

            @NotNull UUID once,
            int version) {}

    @GetMapping(HEARING)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = reviews.findForPage(actor, id, ReviewAction.HEAR);
        if (hearings.find(actor, id).isPresent()) {
            throw new MovedOnException(CaseAddress.of(id), "review.hearing.error.told");
        }
        forms.show(model, actor.accountId(), new HearingForm(null, null, UUID.randomUUID(), application.getVersion()));
        model.addAttribute("loan", application);
        model.addAttribute(
                "grounds",
                hearings.grounds(application).stream()
                        .map(ground -> new Option(
                                ground.code(),
                                law.of(ground.source()) + ": " + ground.text().here(),
                                null))
                        .toList());
        return "review/hearing";
    }

    @PostMapping(HEARING)
    String tell(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") HearingForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> reviews.findFor(actor, id, ReviewAction.HEAR, form.version()))
                .run(() -> hearings.tell(
                        actor,
                        id,
                        form.once(),
                        form.version(),
                        requireNonNull(form.ground()),
                        requireNonNull(Text.words(form.reason()))))
                .done("review.hearing.done")
                .to(CaseAddress.of(id));
    }

    @GetMapping(MINUTES)
    String minutes(Actor actor, @PathVariable UUID id, Model model) {
        Application application = reviews.findForPage(actor, id, ReviewAction.WRITE_MINUTES);
        Hearing hearing = hearings.find(actor, id).filter(Hearing::lacksMinutes).orElse(null);
        if (hearing == null) {
            throw new MovedOnException(CaseAddress.of(id), "review.hearing.error.no-minutes");
        }
        forms.show(model, actor.accountId(), new MinutesForm(null, UUID.randomUUID(), application.getVersion()));
        model.addAttribute("loan", application);
        model.addAttribute("objection", hearing.getObjection());
        return "review/minutes";
    }

    @PostMapping(MINUTES)
    String write(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") MinutesForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> reviews.findFor(actor, id, ReviewAction.WRITE_MINUTES, form.version()))
                .onField("minutes")
                .run(() -> hearings.writeMinutes(
                        actor, id, form.once(), form.version(), requireNonNull(Text.words(form.minutes()))))
                .done("review.hearing.minutes.done")
                .to(CaseAddress.of(id));
    }
}
