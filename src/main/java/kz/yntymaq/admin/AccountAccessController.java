package kz.yntymaq.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.ValidIin;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.KeptForms;
import kz.yntymaq.ui.Violations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finds an account by IIN, shuts it and opens it again. */
@Controller
class AccountAccessController {

    private final AccountAccess access;
    private final KeptForms kept;

    AccountAccessController(AccountAccess access, KeptForms kept) {
        this.access = access;
        this.kept = kept;
    }

    record IinForm(
            @NotBlank(message = "{error.required}") @ValidIin
            String iin) {}

    @GetMapping("/admin/people")
    String page(Actor actor, HttpServletRequest request, Model model) {
        if (!actor.administersCountry()) {
            throw new NotFoundException();
        }
        kept.show(request, model, actor.accountId(), new IinForm(""));
        return "admin/people";
    }

    /** Posted, so that no number of a person stands in an address. */
    @PostMapping("/admin/people")
    String find(
            Actor actor,
            @Valid @ModelAttribute("form") IinForm form,
            BindingResult errors,
            HttpServletRequest request) {
        Optional<UUID> found = errors.hasErrors()
                ? Optional.empty()
                : access.find(actor, Iin.parse(form.iin()).orElseThrow());
        if (found.isEmpty()) {
            if (!errors.hasErrors()) {
                KeptForms.refuse(errors, "iin", "account.access.unknown");
            }
            return kept.again(request, errors);
        }
        kept.saved(request);
        return "redirect:/admin/people/" + found.get();
    }

    @GetMapping("/admin/people/{id}")
    String person(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("person", access.see(actor, id));
        return "admin/person";
    }

    @PostMapping("/admin/people/{id}")
    String setDisabled(Actor actor, @PathVariable UUID id, @RequestParam boolean disabled, RedirectAttributes next) {
        String page = "/admin/people/" + id;
        try {
            access.setDisabled(actor, id, disabled);
            next.addFlashAttribute("done", disabled ? "account.access.disabled" : "account.access.enabled");
            return "redirect:" + page;
        } catch (RuleViolationException refused) {
            return Violations.onTopOf(page, refused, next);
        }
    }
}
