package kz.yntymaq.cooperative.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.charter.Terms;
import kz.yntymaq.cooperative.founding.Registrations;
import kz.yntymaq.cooperative.people.MemberList;
import kz.yntymaq.kernel.CappedCount;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
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

/** Co-operatives of an office's territory; the district decides on claims of registration. */
@Controller
class OfficeCooperativeController {

    private final OfficeCooperatives cooperatives;
    private final Registrations registrations;
    private final CooperativeViews pages;
    private final MemberList members;
    private final CooperativeSteps steps;
    private final Terms terms;
    private final Forms forms;
    private final Texts texts;

    OfficeCooperativeController(
            OfficeCooperatives cooperatives,
            Registrations registrations,
            CooperativeViews pages,
            MemberList members,
            CooperativeSteps steps,
            Terms terms,
            Forms forms,
            Texts texts) {
        this.cooperatives = cooperatives;
        this.registrations = registrations;
        this.pages = pages;
        this.members = members;
        this.steps = steps;
        this.terms = terms;
        this.forms = forms;
        this.texts = texts;
    }

    /** What the district may decide. */
    enum Decision {
        CONFIRM,
        SEND_BACK
    }

    record DecisionForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("cooperative.office.decision")
            Decision decision,

            @Size(max = 1000, message = "{error.long}") @Nullable @Legible @Label("cooperative.office.reason")
            String reason,

            @Nullable Integer version,
            @NotNull UUID once) {}

    @GetMapping("/office/cooperatives")
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable CooperativeState state,
            @RequestParam(defaultValue = "false") boolean ending,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("page", cooperatives.findVisibleTo(actor, state, ending, after));
        model.addAttribute("ending", ending);
        var endings = cooperatives.ending(actor);
        model.addAttribute("endings", endings);
        model.addAttribute("changing", cooperatives.changing(actor));
        var counts = cooperatives.counts(actor);
        model.addAttribute("counts", counts);
        model.addAttribute("total", CappedCount.sum(List.of(CappedCount.sum(counts.values()), endings)));
        model.addAttribute("state", state);
        model.addAttribute("states", CooperativeState.values());
        model.addAttribute("first", after == null);
        return "cooperative/office-list";
    }

    @GetMapping("/office/cooperatives/{id}")
    String page(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        CooperativeViews.Page page = pages.findInScopeOf(actor, id);
        model.addAttribute("listed", members.of(page, MemberList.Group.MEMBERS, who, after));
        boolean ownCase = registrations.isOwnCase(actor, id);
        boolean decides =
                page.state() == CooperativeState.REGISTRATION_CLAIMED && Registrations.mayDecide(actor) && !ownCase;
        if (decides) {
            forms.show(model, actor.accountId(), new DecisionForm(null, null, page.version(), UUID.randomUUID()));
        } else {
            forms.leave();
        }
        model.addAttribute("page", page);
        model.addAttribute("elsewhere", terms.elsewhere(id));
        model.addAttribute("steps", steps.of(page));
        model.addAttribute("ownCase", ownCase);
        model.addAttribute("decides", decides);
        model.addAttribute("contractStated", decides && registrations.isContractStated(id));
        model.addAttribute(
                "decisions",
                Option.of(Decision.values(), decision -> texts.get("cooperative.office.decision." + decision)));
        return "cooperative/office";
    }

    @PostMapping("/office/cooperatives/{id}")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors) {
        if (!Registrations.mayDecide(actor)) {
            throw new NotFoundException();
        }
        boolean sendsBack = form.decision() == Decision.SEND_BACK;
        String reason = form.reason() == null ? "" : form.reason().trim();
        int version = form.version() == null ? -1 : form.version();
        return forms.post(errors)
                .onField("decision")
                .refuseIf(sendsBack && reason.isEmpty(), "reason", "cooperative.error.reason")
                .refuseIf(
                        form.decision() == Decision.CONFIRM && !reason.isEmpty(),
                        "reason",
                        "cooperative.error.reason-of-confirmation")
                .run(() -> {
                    if (sendsBack) {
                        registrations.sendBack(actor, id, version, reason, form.once());
                    } else {
                        registrations.confirm(actor, id, version, form.once());
                    }
                })
                .done(sendsBack ? "cooperative.done.sent-back" : "cooperative.done.confirmed")
                .to("/office/cooperatives/" + id);
    }
}
