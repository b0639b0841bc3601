package kz.yntymaq.cooperative.founding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.identity.ValidBin;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.KeptForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The chair enters BIN and date of the state registration. */
@Controller
class RegistrationClaimController {

    private final Registrations registrations;
    private final CooperativeViews pages;
    private final KeptForms kept;

    RegistrationClaimController(Registrations registrations, CooperativeViews pages, KeptForms kept) {
        this.registrations = registrations;
        this.pages = pages;
        this.kept = kept;
    }

    record ClaimForm(
            @NotBlank(message = "{error.required}") @ValidBin @Nullable
            String bin,

            @NotNull(message = "{error.date}") @Nullable LocalDate registeredOn,
            @NotNull @Nullable UUID once) {}

    @GetMapping("/cabinet/cooperatives/{id}/registration")
    String page(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
        CooperativeViews.Page page = pages.findChairedBy(actor, id);
        if (page.state() == CooperativeState.FOUNDING) {
            throw new NotFoundException();
        }
        if (page.state() != CooperativeState.FOUNDED) {
            return "redirect:/cabinet/cooperatives/" + id;
        }
        kept.show(request, model, actor.accountId(), new ClaimForm(page.bin(), page.registeredOn(), UUID.randomUUID()));
        model.addAttribute("page", page);
        return "cooperative/registration";
    }

    @PostMapping("/cabinet/cooperatives/{id}/registration")
    String claim(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ClaimForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (errors.hasErrors() || form.bin() == null || form.registeredOn() == null || form.once() == null) {
            return kept.again(request, errors);
        }
        try {
            registrations.claim(actor, id, Bin.parse(form.bin()).orElseThrow(), form.registeredOn(), form.once());
        } catch (RuleViolationException refused) {
            return kept.again(request, errors, refused, "bin");
        }
        kept.saved(request);
        next.addFlashAttribute("done", "cooperative.done.claimed");
        return "redirect:/cabinet/cooperatives/" + id;
    }
}
