package kz.yntymaq.application.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.Entrusted;
import kz.yntymaq.account.acting.Matter;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.account.factor.Factors;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.form.FieldReader;
import kz.yntymaq.application.form.SectionPages;
import kz.yntymaq.application.form.TaskLists;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.FormPost;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The whole content before it is sent, or sent back; pressing twice sends once. */
@Controller
class CheckController {

    private static final String PATH = "/cabinet/applications/{id}/check";

    private final Applications applications;
    private final Applicants applicants;
    private final Submission submission;
    private final TaskLists tasks;
    private final FieldReader fields;
    private final SignedApplications signed;
    private final Factors factors;
    private final Forms forms;

    CheckController(
            Applications applications,
            Applicants applicants,
            Submission submission,
            TaskLists tasks,
            FieldReader fields,
            SignedApplications signed,
            Factors factors,
            Forms forms) {
        this.applications = applications;
        this.applicants = applicants;
        this.submission = submission;
        this.tasks = tasks;
        this.fields = fields;
        this.signed = signed;
        this.factors = factors;
        this.forms = forms;
    }

    /**
     * The confirmation as sent.
     *
     * @param once made when the page was opened, so that a second press does nothing more
     * @param back whether the page was one of sending back: a second press is what the first was, whatever the state
     */
    record CheckForm(
            @Nullable Integer version,
            @NotNull UUID once,
            @Nullable Boolean back,

            @AssertTrue(message = "{application.error.confirm}")
            boolean confirmed,

            @Size(max = 1000, message = "{error.long}") @Nullable @Label("application.unchanged.reason")
            String unchanged) {}

    /** Path of the page for one application. */
    static String path(UUID id) {
        return PATH.replace("{id}", id.toString());
    }

    @GetMapping(PATH)
    @Entrusted(value = Power.VIEW, of = Matter.COOPERATIVE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = applications.openOfChair(actor, id);
        SectionPages.requireEditable(application);
        boolean back = application.getState() == ApplicationState.CORRECTION_ASKED;
        forms.show(
                model,
                actor.accountId(),
                new CheckForm(application.getVersion(), UUID.randomUUID(), back, false, null));
        model.addAttribute("loan", application);
        model.addAttribute("cooperative", applicants.facts(application.getApplicantId()));
        model.addAttribute("list", tasks.of(application));
        model.addAttribute("values", fields.read(application));
        model.addAttribute("factorMissing", factors.isMissingToSubmit(actor.hand()));
        model.addAttribute("mayFillIn", actor.may(Power.PREPARE));
        model.addAttribute("maySend", actor.may(Power.SUBMIT));
        model.addAttribute("signatures", signed.signatures(application));
        return "application/check";
    }

    @PostMapping(PATH)
    @Entrusted(value = Power.SUBMIT, of = Matter.COOPERATIVE)
    String send(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") CheckForm form, BindingResult errors) {
        applications.findOfChair(actor, id);
        int version = SectionPages.version(form.version());
        FormPost post = forms.post(errors);
        return Boolean.TRUE.equals(form.back())
                ? post.onField("unchanged")
                        .run(() -> submission.sendBack(actor, id, form.once(), version, Text.words(form.unchanged())))
                        .done("application.sent-back")
                        .to("/cabinet/applications/" + id)
                : post.run(() -> submission.submit(actor, id, form.once(), version))
                        .to("/cabinet/applications/" + id + "/receipt");
    }
}
