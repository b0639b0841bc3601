package kz.yntymaq.commission;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.ui.Text;
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

/** The commission's conclusion on the own co-operative, with what ends when, and the objection to a preliminary decision. */
@Controller
class OwnConclusionController {

    private static final int LONGEST = 4000;

    private static final String OWN = "/cabinet/cooperatives/{id}/conclusion";

    private final ChairConclusions own;
    private final Conclusions conclusions;
    private final Applicants applicants;
    private final Programmes programmes;
    private final Forms forms;

    OwnConclusionController(
            ChairConclusions own, Conclusions conclusions, Applicants applicants, Programmes programmes, Forms forms) {
        this.own = own;
        this.conclusions = conclusions;
        this.applicants = applicants;
        this.programmes = programmes;
        this.forms = forms;
    }

    /** An objection. @param conclusion that is to be withdrawn @param version of it that was shown */
    record ObjectionForm(
            @NotBlank(message = "{error.required}")
            @Size(max = LONGEST, message = "{error.long}")
            @Nullable
            @Label("commission.objection")
            String words,

            @NotNull UUID conclusion,
            int version) {}

    @GetMapping(OWN)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        List<ConclusionView> all = own.ofChair(actor, id).stream()
                .map(each -> ConclusionView.of(
                        each,
                        programmes
                                .find(each.getProgramme())
                                .map(found -> found.name().here())
                                .orElse(each.getProgramme()),
                        conclusions.today(),
                        false))
                .toList();
        model.addAttribute("id", id);
        model.addAttribute("name", applicants.facts(id).name());
        model.addAttribute("conclusions", all);
        model.addAttribute("monitored", all.stream().anyMatch(each -> each.state() == ConclusionState.STANDS));
        model.addAttribute("objectable", own.objectable(actor, id).isPresent());
        return "commission/own";
    }

    @GetMapping(OWN + "/objection")
    String objecting(Actor actor, @PathVariable UUID id, Model model) {
        Conclusion about = own.objectable(actor, id)
                .orElseThrow(() -> new MovedOnException(
                        "/cabinet/cooperatives/" + id + "/conclusion", "commission.error.no-objection"));
        forms.show(model, actor.accountId(), new ObjectionForm(null, about.getId(), about.getVersion()));
        model.addAttribute("id", id);
        model.addAttribute("told", about.getPreliminary());
        model.addAttribute("conclusion", about.getId());
        model.addAttribute("version", about.getVersion());
        return "commission/objection";
    }

    @PostMapping(OWN + "/objection")
    String object(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ObjectionForm form,
            BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> own.ofChair(actor, id))
                .run(() -> own.object(
                        actor, id, form.conclusion(), form.version(), requireNonNull(Text.words(form.words()))))
                .done("commission.objected")
                .to("/cabinet/cooperatives/" + id + "/conclusion");
    }
}
