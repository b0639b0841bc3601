package kz.yntymaq.review.complaint;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.review.CaseAddress;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.casefile.CaseFiles;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.Texts;
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

/** The complaints that wait in a territory, and the page on which the akimat above decides on one. */
@Controller
class OfficeComplaintController {

    private static final String PAGE = "/office/applications/{id}/complaint";

    private final Complaints complaints;
    private final ComplaintList list;
    private final Reviews reviews;
    private final CaseFiles cases;
    private final Forms forms;
    private final Texts texts;

    OfficeComplaintController(
            Complaints complaints, ComplaintList list, Reviews reviews, CaseFiles cases, Forms forms, Texts texts) {
        this.complaints = complaints;
        this.list = list;
        this.reviews = reviews;
        this.cases = cases;
        this.forms = forms;
        this.texts = texts;
    }

    /** What becomes of a refusal. */
    enum Outcome {
        KEEP,
        CANCEL
    }

    /** A decision on a complaint. */
    record DecisionForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("complaint.outcome")
            Outcome outcome,

            @GivenReason @Nullable @Label("complaint.reason")
            String reason,

            @NotNull UUID once,
            int version) {}

    @GetMapping("/office/complaints")
    String waiting(Actor actor, Model model) {
        model.addAttribute("complaints", list.waiting(actor));
        return "review/complaints";
    }

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        Application application = reviews.read(actor, id);
        Complaint complaint = complaints
                .findWaiting(actor, id)
                .orElseThrow(() -> new MovedOnException(CaseAddress.of(id), "complaint.error.decided"));
        forms.show(model, actor.accountId(), new DecisionForm(null, null, UUID.randomUUID(), application.getVersion()));
        model.addAttribute("loan", application);
        model.addAttribute("words", complaint.getWords());
        model.addAttribute("due", complaint.getDueOn());
        model.addAttribute("refusal", application.lastMove().reason());
        String bar = complaints.bar(actor, application).orElse(null);
        model.addAttribute("bar", bar);
        model.addAttribute("case", bar == null ? cases.show(actor, application) : null);
        model.addAttribute(
                "outcomes",
                List.of(
                        new Option(Outcome.KEEP.name(), texts.get("complaint.keep"), null),
                        new Option(
                                Outcome.CANCEL.name(),
                                texts.get("complaint.cancel"),
                                texts.get("complaint.cancel.hint"))));
        return "review/complaint-decision";
    }

    @PostMapping(PAGE)
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> complaints.findToDecide(actor, id, form.version()))
                .onField("outcome")
                .run(() -> complaints.decide(
                        actor,
                        id,
                        form.once(),
                        form.version(),
                        form.outcome() == Outcome.KEEP,
                        requireNonNull(Text.words(form.reason()))))
                .done("complaint.done")
                .to(CaseAddress.of(id));
    }
}
