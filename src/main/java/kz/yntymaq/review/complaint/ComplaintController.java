package kz.yntymaq.review.complaint;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** The page on which the applicant complains of a refusal. */
@Controller
class ComplaintController {

    private static final String PAGE = "/cabinet/applications/{id}/complaint";

    private final Complaints complaints;
    private final ComplaintWords words;
    private final Applications applications;
    private final Forms forms;

    ComplaintController(Complaints complaints, ComplaintWords words, Applications applications, Forms forms) {
        this.complaints = complaints;
        this.words = words;
        this.applications = applications;
        this.forms = forms;
    }

    /** A complaint. */
    record ComplaintForm(
            @GivenReason @Nullable @Label("complaint.words") String words,

            @NotNull UUID once) {}

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = applications.findOfChair(actor, id);
        if (!complaints.mayFile(application)) {
            throw new MovedOnException(
                    "/cabinet/applications/" + id,
                    complaints.isFiled(application) ? "complaint.error.filed" : "complaint.error.none");
        }
        forms.show(model, actor.accountId(), new ComplaintForm(null, UUID.randomUUID()));
        model.addAttribute("loan", application);
        model.addAttribute("told", words.of(application));
        model.addAttribute("refusal", application.lastMove().reason());
        return "review/complaint";
    }

    @PostMapping(PAGE)
    String file(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ComplaintForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> applications.findOfChair(actor, id))
                .run(() -> complaints.file(actor, id, requireNonNull(Text.words(form.words())), form.once()))
                .done("complaint.filed")
                .to("/cabinet/applications/" + id);
    }
}
