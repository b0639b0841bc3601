package kz.yntymaq.cooperative.membership;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeRegister;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.KeptForms;
import kz.yntymaq.ui.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person asks to join a co-operative, or to leave it. */
@Controller
class JoiningController {

    private final Memberships memberships;
    private final CooperativeRegister register;
    private final CooperativeViews pages;
    private final KeptForms kept;

    JoiningController(Memberships memberships, CooperativeRegister register, CooperativeViews pages, KeptForms kept) {
        this.memberships = memberships;
        this.register = register;
        this.pages = pages;
        this.kept = kept;
    }

    record JoiningForm(
            @NotNull(message = "{error.required}")
            @Positive(message = "{error.positive}")
            @Digits(integer = 13, fraction = 2, message = "{error.number}")
            @Nullable
            BigDecimal share,

            @AssertTrue(message = "{cooperative.error.charter}")
            boolean charter,

            @NotNull @Nullable UUID once) {}

    record LeavingForm(@NotNull @Nullable UUID once) {}

    @GetMapping("/cabinet/cooperatives/{id}/join")
    String page(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
        CooperativeRegister.Card card = register.find(actor, id);
        if (card.mine() != null) {
            return "redirect:/cooperatives/" + id;
        }
        kept.show(request, model, actor.accountId(), new JoiningForm(null, false, UUID.randomUUID()));
        model.addAttribute("card", card);
        return "cooperative/join";
    }

    @PostMapping("/cabinet/cooperatives/{id}/join")
    String join(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") JoiningForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (errors.hasErrors() || form.share() == null || form.once() == null) {
            return kept.again(request, errors);
        }
        try {
            memberships.ask(actor, id, form.share(), form.once());
        } catch (RuleViolationException refused) {
            return kept.again(request, errors, refused, "share");
        }
        kept.saved(request);
        next.addFlashAttribute("done", "cooperative.done.asked");
        return "redirect:/cooperatives/" + id;
    }

    @PostMapping("/cabinet/cooperatives/{id}/withdraw")
    String withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        try {
            memberships.withdraw(actor, id);
            next.addFlashAttribute("done", "cooperative.done.withdrawn");
        } catch (RuleViolationException refused) {
            return Violations.onTopOf("/cooperatives/" + id, refused, next);
        }
        return "redirect:/cooperatives/" + id;
    }

    @GetMapping("/cabinet/cooperatives/{id}/leave")
    String leaving(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
        kept.show(request, model, actor.accountId(), new LeavingForm(UUID.randomUUID()));
        model.addAttribute("page", pages.findVisibleTo(actor, id));
        return "cooperative/leave";
    }

    @PostMapping("/cabinet/cooperatives/{id}/leave")
    String leave(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LeavingForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (errors.hasErrors() || form.once() == null) {
            return kept.again(request, errors);
        }
        try {
            memberships.askToLeave(actor, id, form.once());
        } catch (RuleViolationException refused) {
            return Violations.onTopOf("/cabinet/cooperatives/" + id + "/leave", refused, next);
        }
        next.addFlashAttribute("done", "cooperative.done.leaving");
        return "redirect:/cabinet/cooperatives/" + id;
    }

    @PostMapping("/cabinet/cooperatives/{id}/stay")
    String stay(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        try {
            memberships.stay(actor, id);
            next.addFlashAttribute("done", "cooperative.done.stays");
        } catch (RuleViolationException refused) {
            return Violations.onTopOf("/cabinet/cooperatives/" + id, refused, next);
        }
        return "redirect:/cabinet/cooperatives/" + id;
    }
}
