package kz.yntymaq.application.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.Entrusted;
import kz.yntymaq.account.acting.Matter;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.draft.GivenUpDrafts;
import kz.yntymaq.application.form.FieldReader;
import kz.yntymaq.application.form.SectionPages;
import kz.yntymaq.application.form.TakingOver;
import kz.yntymaq.application.form.TaskLists;
import kz.yntymaq.application.progress.ApplicationSteps;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.programme.edition.FigureWords;
import kz.yntymaq.programme.edition.OfferedProgrammes;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.signature.SignedFile;
import kz.yntymaq.signature.StandingSignatures;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.form.NotBinding;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An application as its applicant sees it: started, filled in by tasks, followed, taken back. */
@Controller
class ApplicationController {

    private final Applications applications;
    private final Applicants applicants;
    private final OfferedProgrammes offered;
    private final Submission submission;
    private final GivenUpDrafts givenUp;
    private final TaskLists tasks;
    private final FigureWords figures;
    private final FieldReader fields;
    private final WaitingList queue;
    private final ApplicationSteps steps;
    private final CaseContacts contacts;
    private final StandingSignatures signatures;
    private final TakingOver told;
    private final Forms forms;
    private final Clock clock;

    ApplicationController(
            Applications applications,
            Applicants applicants,
            OfferedProgrammes offered,
            Submission submission,
            GivenUpDrafts givenUp,
            TaskLists tasks,
            FigureWords figures,
            FieldReader fields,
            WaitingList queue,
            ApplicationSteps steps,
            CaseContacts contacts,
            StandingSignatures signatures,
            TakingOver told,
            Forms forms,
            Clock clock) {
        this.applications = applications;
        this.applicants = applicants;
        this.offered = offered;
        this.submission = submission;
        this.givenUp = givenUp;
        this.tasks = tasks;
        this.figures = figures;
        this.fields = fields;
        this.queue = queue;
        this.steps = steps;
        this.contacts = contacts;
        this.signatures = signatures;
        this.told = told;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/cabinet/applications/start")
    @Entrusted(value = Power.PREPARE, of = Matter.COOPERATIVE)
    String conditions(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID cooperative,
            @RequestParam(required = false) @Nullable String programme,
            Model model) {
        if (cooperative == null
                && programme != null
                && offered.find(programme, true).isEmpty()) {
            return "redirect:" + ofCooperative(actor, programme);
        }
        Applicant applicant = applicants.facts(applicant(actor, cooperative));
        List<OfferedProgrammes.Offered> all = offered.all(applicant.isPerson());
        OfferedProgrammes.Offered asked = all.stream()
                .filter(each -> programme == null || each.programme().code().equals(programme))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        String code = asked.programme().code();
        model.addAttribute(
                "open", applications.findOpen(actor, applicant.id(), code).orElse(null));
        model.addAttribute("programme", asked);
        model.addAttribute(
                "others", all.stream().filter(other -> !other.equals(asked)).toList());
        model.addAttribute("cooperative", applicant);
        model.addAttribute("owner", actor.accountId());
        model.addAttribute("approved", applications.approvedBar(applicant, code).isPresent());
        model.addAttribute("figures", figures.of(asked.edition(), LocalDate.now(clock)));
        model.addAttribute("securities", figures.securities(asked.edition(), LocalDate.now(clock)));
        return "application/start";
    }

    /** Where the application of a co-operative is begun, of which the address names none: the oldest that may apply. */
    private String ofCooperative(Actor actor, String programme) {
        OfferedProgrammes.Offered asked = offered.find(programme, false).orElseThrow(NotFoundException::new);
        return applicants.cooperativesOf(actor.accountId()).stream()
                .filter(each -> actor.reaches(each.id()) && each.canApply())
                .findFirst()
                .map(each -> "/cabinet/applications/start?cooperative=" + each.id() + "&programme="
                        + asked.programme().code())
                .orElse("/cabinet");
    }

    /** Without a co-operative it is the person who applies. */
    private static UUID applicant(Actor actor, @Nullable UUID cooperative) {
        return cooperative == null ? actor.accountId() : cooperative;
    }

    @PostMapping("/cabinet/applications/start")
    @Entrusted(value = Power.PREPARE, of = Matter.COOPERATIVE)
    @NotBinding("a draft, which binds nobody before it is sent")
    @Button(on = "/cabinet/applications/start?cooperative={cooperative}")
    String start(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID cooperative,
            @RequestParam(defaultValue = Programmes.AUYL_AMANATY) String programme,
            @RequestParam(defaultValue = "false") boolean takeOver) {
        UUID applicant = applicant(actor, cooperative);
        return forms.press()
                .get(() -> takeOver
                        ? told.start(actor, applicant, programme)
                        : applications.startOrContinue(actor, applicant, programme))
                .to(ApplicationController::address);
    }

    @GetMapping("/cabinet/applications/{id}")
    @Entrusted(value = Power.VIEW, of = Matter.COOPERATIVE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = applications.open(actor, id);
        boolean chair = applications.isChair(actor, application) && actor.may(Power.PREPARE);
        model.addAttribute("loan", application);
        model.addAttribute("cooperative", applicants.facts(application.getApplicantId()));
        model.addAttribute("chair", chair);
        model.addAttribute("titleKey", tasks.titleKey(application));
        model.addAttribute("owner", actor.accountId());
        if (chair && SectionPages.isEditable(application)) {
            model.addAttribute("list", tasks.of(application));
        }
        if (application.getState() == ApplicationState.DRAFT) {
            return "application/tasks";
        }
        model.addAttribute(
                "bar",
                applications
                        .approvedBar(applicants.facts(application.getApplicantId()), application.getProgramme())
                        .orElse(null));
        model.addAttribute("givenUpUntil", givenUp.lastDay(actor, application).orElse(null));
        model.addAttribute("place", queue.placeOf(id).orElse(null));
        model.addAttribute("steps", application.getNumber() == null ? null : steps.of(application));
        model.addAttribute("values", fields.read(application));
        model.addAttribute("contact", contacts.of(application).orElse(null));
        model.addAttribute("refusedBy", contacts.refusedBy(application).orElse(null));
        model.addAttribute("signatures", signatures.about(id));
        return "application/progress";
    }

    /** A new draft with the answers of a refused or withdrawn application. */
    @PostMapping("/cabinet/applications/{id}/copy")
    @Entrusted(value = Power.PREPARE, of = Matter.COOPERATIVE)
    @NotBinding("a draft, which binds nobody before it is sent")
    @Button(on = "/cabinet/applications/{id}")
    String copy(Actor actor, @PathVariable UUID id) {
        Application ended = applications.findOfChair(actor, id);
        boolean open = applications
                .findOpen(actor, ended.getApplicantId(), ended.getProgramme())
                .isPresent();
        return forms.press()
                .get(() -> applications.copy(actor, id))
                .done(open ? "application.copied.not" : "application.copied")
                .to(copy -> "/cabinet/applications/" + copy);
    }

    @GetMapping("/cabinet/applications/{id}/receipt")
    @Entrusted(value = Power.VIEW, of = Matter.COOPERATIVE)
    String receipt(Actor actor, @PathVariable UUID id, Model model) {
        Application application = applications.open(actor, id);
        if (application.getNumber() == null) {
            throw new NotFoundException();
        }
        model.addAttribute("loan", application);
        model.addAttribute("cooperative", applicants.facts(application.getApplicantId()));
        model.addAttribute("place", queue.placeOf(id).orElse(null));
        model.addAttribute("steps", steps.of(application));
        model.addAttribute("signatures", signatures.about(id));
        return "application/receipt";
    }

    /**
     * A part of what was signed about the application, for its chair: a certificate holds the IIN of its owner.
     *
     * @param part see {@link SignedFile#of}
     */
    @GetMapping("/cabinet/applications/{id}/signatures/{signature}/{part}")
    ResponseEntity<byte[]> signed(
            Actor actor, @PathVariable UUID id, @PathVariable UUID signature, @PathVariable String part) {
        applications.findOfChair(actor, id);
        return SignedFile.of(signatures.document(id, signature), signatures.content(actor, id, signature), part);
    }

    record WithdrawForm(
            @Size(max = 1000, message = "{error.long}") @Nullable @Label("application.withdraw.reason")
            String reason,

            @Nullable Integer version) {}

    @GetMapping("/cabinet/applications/{id}/withdraw")
    String withdrawal(Actor actor, @PathVariable UUID id, Model model) {
        Application application = applications.findOfChair(actor, id);
        if (!application.getState().isOpen()) {
            throw new MovedOnException(address(id));
        }
        forms.show(model, actor.accountId(), new WithdrawForm(null, application.getVersion()));
        model.addAttribute("loan", application);
        model.addAttribute("place", queue.placeOf(id).orElse(null));
        model.addAttribute("days", GivenUpDrafts.DAYS);
        return "application/withdraw";
    }

    @PostMapping("/cabinet/applications/{id}/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") WithdrawForm form,
            BindingResult errors) {
        boolean draft = applications.findOfChair(actor, id).getState() == ApplicationState.DRAFT;
        return forms.post(errors)
                .run(() ->
                        submission.withdraw(actor, id, SectionPages.version(form.version()), Text.words(form.reason())))
                .done(draft ? "application.draft-deleted" : "application.withdrawn")
                .to(draft ? "/cabinet" : address(id));
    }

    /** Of a draft alone: it binds nobody, so that whoever only claims an identity may give it up. */
    @PostMapping("/cabinet/applications/{id}/delete")
    @NotBinding("a draft, which binds nobody before it is sent")
    @Button(on = "/cabinet/applications/{id}/withdraw")
    String delete(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version) {
        return forms.press()
                .run(() -> submission.deleteDraft(actor, id, SectionPages.version(version)))
                .done("application.draft-deleted")
                .to("/cabinet");
    }

    private static String address(UUID id) {
        return "/cabinet/applications/" + id;
    }
}
