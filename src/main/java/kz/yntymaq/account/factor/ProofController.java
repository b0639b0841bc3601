package kz.yntymaq.account.factor;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.guard.Proofs;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.form.NotBinding;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Asks for the password again before a factor is added or removed. */
@Controller
class ProofController {

    private final Accounts accounts;
    private final ProofGate gate;
    private final Proofs proofs;
    private final Forms forms;

    ProofController(Accounts accounts, ProofGate gate, Proofs proofs, Forms forms) {
        this.accounts = accounts;
        this.gate = gate;
        this.proofs = proofs;
        this.forms = forms;
    }

    record ProofForm(
            @NotBlank(message = "{error.required}") @Label("account.password.current")
            String currentPassword) {}

    @GetMapping(ProofGate.PAGE)
    String page(Actor actor, HttpSession session, Model model) {
        if (gate.isProved(session, actor.accountId())) {
            return "redirect:" + ProofGate.goingTo(session);
        }
        forms.show(model, actor.accountId(), new ProofForm(""));
        model.addAttribute("hasPassword", gate.hasPassword(actor.accountId()));
        return "account/proof";
    }

    @PostMapping(ProofGate.PAGE)
    @NotBinding("guards the own account")
    String prove(
            Actor actor, @Valid @ModelAttribute("form") ProofForm form, BindingResult errors, HttpSession session) {
        return forms.post(errors)
                .onField("currentPassword")
                .run(() -> {
                    accounts.requirePassword(actor, form.currentPassword());
                    proofs.byPassword(session, actor.accountId());
                })
                .to(proved -> ProofGate.goingTo(session));
    }
}
