package kz.yntymaq.admin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.ValidIin;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.form.NotBinding;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds an account by IIN, shuts it and opens it again. */
@Controller
class AccountAccessController {

    private final AccountAccess access;
    private final Forms forms;

    AccountAccessController(AccountAccess access, Forms forms) {
        this.access = access;
        this.forms = forms;
    }

    record IinForm(
            @NotBlank(message = "{error.required}") @ValidIin @Label("account.iin")
            String iin) {}

    @GetMapping("/admin/people")
    String page(Actor actor, Model model) {
        if (!actor.administersCountry()) {
            throw new NotFoundException();
        }
        forms.show(model, actor.accountId(), new IinForm(""));
        return "admin/people";
    }

    /** Posted, so that no number of a person stands in an address. */
    @PostMapping("/admin/people")
    @NotBinding("a search, posted so that no IIN stands in an address")
    String find(Actor actor, @Valid @ModelAttribute("form") IinForm form, BindingResult errors) {
        return forms.post(errors)
                .onField("iin")
                .get(() -> access.find(actor, Iin.parse(form.iin()).orElseThrow())
                        .orElseThrow(() -> new RuleViolationException("account.access.unknown")))
                .to(id -> "/admin/people/" + id);
    }

    @GetMapping("/admin/people/{id}")
    String person(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("person", access.see(actor, id));
        return "admin/person";
    }

    @PostMapping("/admin/people/{id}")
    String setDisabled(Actor actor, @PathVariable UUID id, @RequestParam boolean disabled) {
        return forms.press()
                .run(() -> access.setDisabled(actor, id, disabled))
                .done(disabled ? "account.access.disabled" : "account.access.enabled")
                .to("/admin/people/" + id);
    }
}
