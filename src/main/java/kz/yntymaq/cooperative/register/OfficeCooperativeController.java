package kz.yntymaq.cooperative.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.founding.Registrations;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.KeptForms;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Co-operatives of an office's territory; the district decides on claims of registration. */
@Controller
class OfficeCooperativeController {

    private final OfficeCooperatives cooperatives;
    private final Registrations registrations;
    private final CooperativeViews pages;
    private final CooperativeSteps steps;
    private final KeptForms kept;
    private final Texts texts;

    OfficeCooperativeController(
            OfficeCooperatives cooperatives,
            Registrations registrations,
            CooperativeViews pages,
            CooperativeSteps steps,
            KeptForms kept,
            Texts texts) {
        this.cooperatives = cooperatives;
        this.registrations = registrations;
        this.pages = pages;
        this.steps = steps;
        this.kept = kept;
        this.texts = texts;
    }

    /** What the district may decide. */
    enum Decision {
        CONFIRM,
        SEND_BACK
    }

    record DecisionForm(
            @NotNull(message = "{error.choice}") @Nullable Decision decision,

            @Size(max = 1000, message = "{error.long}") @Nullable
            String reason,

            @Nullable Integer version,
            @NotNull @Nullable UUID once) {}

    @GetMapping("/office/cooperatives")
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable CooperativeState state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("page", cooperatives.findVisibleTo(actor, state, after));
        var counts = cooperatives.counts(actor);
        model.addAttribute("counts", counts);
        model.addAttribute(
                "total", counts.values().stream().mapToInt(Integer::intValue).sum());
        model.addAttribute("state", state);
        model.addAttribute("states", CooperativeState.values());
        model.addAttribute("first", after == null);
        return "cooperative/office-list";
    }

    @GetMapping("/office/cooperatives/{id}")
    String page(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
        CooperativeViews.Page page = pages.findInScopeOf(actor, id);
        boolean ownCase = registrations.isOwnCase(actor, id);
        boolean decides =
                page.state() == CooperativeState.REGISTRATION_CLAIMED && Registrations.mayDecide(actor) && !ownCase;
        kept.show(request, model, actor.accountId(), new DecisionForm(null, null, page.version(), UUID.randomUUID()));
        if (!decides) {
            kept.saved(request); // there is nothing left to decide: who overtook is told once
        }
        model.addAttribute("page", page);
        model.addAttribute("steps", steps.of(page));
        model.addAttribute("ownCase", ownCase);
        model.addAttribute("decides", decides);
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
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (!Registrations.mayDecide(actor)) {
            throw new NotFoundException();
        }
        boolean sendsBack = form.decision() == Decision.SEND_BACK;
        String reason = form.reason() == null ? "" : form.reason().trim();
        if (sendsBack && reason.isEmpty()) {
            KeptForms.refuse(errors, "reason", "cooperative.error.reason");
        }
        if (errors.hasErrors() || form.once() == null) {
            return kept.again(request, errors);
        }
        int version = form.version() == null ? -1 : form.version();
        try {
            if (sendsBack) {
                registrations.sendBack(actor, id, version, reason, form.once());
            } else {
                registrations.confirm(actor, id, version, form.once());
            }
        } catch (RuleViolationException refused) {
            return kept.again(request, errors, refused, "decision");
        }
        kept.saved(request);
        next.addFlashAttribute("done", sendsBack ? "cooperative.done.sent-back" : "cooperative.done.confirmed");
        return "redirect:/office/cooperatives/" + id;
    }
}
