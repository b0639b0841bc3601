package kz.yntymaq.application.submission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationDocuments;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.answer.FieldValues;
import kz.yntymaq.application.form.FieldReader;
import kz.yntymaq.application.form.SectionPages;
import kz.yntymaq.application.form.TaskLists;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.ui.KeptForms;
import kz.yntymaq.ui.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The whole content before it is sent, or sent back; pressing twice sends once. */
@Controller
class CheckController {

    private static final String PATH = "/cabinet/applications/{id}/check";

    private final Applications applications;
    private final Applicants applicants;
    private final Submission submission;
    private final TaskLists tasks;
    private final FieldReader fields;
    private final ApplicationDocuments documents;
    private final KeptForms kept;

    CheckController(
            Applications applications,
            Applicants applicants,
            Submission submission,
            TaskLists tasks,
            FieldReader fields,
            ApplicationDocuments documents,
            KeptForms kept) {
        this.applications = applications;
        this.applicants = applicants;
        this.submission = submission;
        this.tasks = tasks;
        this.fields = fields;
        this.documents = documents;
        this.kept = kept;
    }

    /**
     * The confirmation as sent.
     *
     * @param once made when the page was opened, so that a second press does nothing more
     */
    record CheckForm(
            @Nullable Integer version,
            @NotNull(message = "{error.stale}") @Nullable UUID once,

            @AssertTrue(message = "{application.error.confirm}")
            boolean confirmed,

            @Size(max = 1000, message = "{error.long}") @Nullable
            String unchanged) {}

    @GetMapping(PATH)
    String page(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes next) {
        Application application = applications.findOfChair(actor, id);
        if (!SectionPages.isEditable(application)) {
            return SectionPages.away(request, next, id);
        }
        kept.show(
                request,
                model,
                actor.accountId(),
                new CheckForm(application.getVersion(), UUID.randomUUID(), false, null));
        model.addAttribute("loan", application);
        model.addAttribute("cooperative", applicants.facts(application.getApplicantId()));
        model.addAttribute("list", tasks.of(application));
        FieldValues values = fields.read(application);
        model.addAttribute("values", values);
        model.addAttribute(
                "untouched",
                application.getState() == ApplicationState.CORRECTION_ASKED
                        && application.getCorrections().isUntouched(values));
        model.addAttribute("files", documents.files(actor, id));
        return "application/check";
    }

    @PostMapping(PATH)
    String send(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CheckForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return kept.again(request, errors);
        }
        UUID once = Objects.requireNonNull(form.once());
        int version = SectionPages.version(form.version());
        if (applications.findOfChair(actor, id).getState() == ApplicationState.CORRECTION_ASKED) {
            try {
                submission.sendBack(actor, id, once, version, Text.words(form.unchanged()));
            } catch (FieldViolationException refused) {
                return kept.again(request, errors, refused, "unchanged");
            }
            kept.saved(request);
            next.addFlashAttribute("done", "application.sent-back");
            return "redirect:/cabinet/applications/" + id;
        }
        submission.submit(actor, id, once, version);
        kept.saved(request);
        return "redirect:/cabinet/applications/" + id + "/receipt";
    }
}
