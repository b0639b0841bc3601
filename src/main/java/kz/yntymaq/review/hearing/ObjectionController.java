package kz.yntymaq.review.hearing;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Applications;
import kz.yntymaq.kernel.MovedOnException;
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

/** The page on which the applicant objects to a preliminary decision. */
@Controller
class ObjectionController {

    private static final int LONGEST = 4000;

    private static final String PAGE = "/cabinet/applications/{id}/objection";

    private final Hearings hearings;
    private final Applications applications;
    private final Forms forms;

    ObjectionController(Hearings hearings, Applications applications, Forms forms) {
        this.hearings = hearings;
        this.applications = applications;
        this.forms = forms;
    }

    /** An objection. */
    record ObjectionForm(
            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST, message = "{error.long}")
            @Nullable
            @Label("review.hearing.objection")
            String words,

            @Nullable @Label("review.hearing.oral.ask") Boolean oral) {

        /** @throws kz.yntymaq.kernel.FieldViolationException when what was typed is no words */
        void requireWords() {
            String said = Text.words(words);
            if (said != null) {
                GivenReason.Check.requireShort("words", said);
            }
        }
    }

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = applications.findOfChair(actor, id);
        Hearing hearing = hearings.findOfChair(actor, id).orElse(null);
        if (hearing == null || !hearings.mayObject(application, hearing)) {
            throw new MovedOnException("/cabinet/applications/" + id, whyNot(hearing));
        }
        forms.show(model, actor.accountId(), new ObjectionForm(null, null));
        model.addAttribute("loan", application);
        model.addAttribute("hearing", hearing.getReason());
        model.addAttribute("until", hearing.getDays().objectUntil());
        return "review/objection";
    }

    private static String whyNot(@Nullable Hearing hearing) {
        if (hearing == null || hearing.getObjection() == null) {
            return "review.hearing.error.none";
        }
        return hearing.lacksMinutes() ? "review.hearing.error.objected.oral" : "review.hearing.error.objected";
    }

    @PostMapping(PAGE)
    String object(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ObjectionForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> applications.findOfChair(actor, id))
                .check(form::requireWords)
                .run(() -> hearings.object(
                        actor, id, requireNonNull(Text.words(form.words())), Boolean.TRUE.equals(form.oral())))
                .done("review.hearing.objected")
                .to("/cabinet/applications/" + id);
    }
}
