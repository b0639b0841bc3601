package kz.yntymaq.web;

import kz.yntymaq.account.Actor;
import kz.yntymaq.account.confirmation.TakenAccounts;
import kz.yntymaq.account.confirmation.TakenGate;
import kz.yntymaq.office.SignInHandlers;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a person what the account held before they took it, and keeps or drops it as they choose. */
@Controller
class TakenController {

    private final TakenAccounts taken;
    private final Forms forms;

    TakenController(TakenAccounts taken, Forms forms) {
        this.taken = taken;
        this.forms = forms;
    }

    @GetMapping(TakenGate.PAGE)
    String page(Actor actor, Model model) {
        model.addAttribute("owner", actor.accountId());
        model.addAttribute("items", taken.content(actor));
        return "home/taken";
    }

    @PostMapping(TakenGate.PAGE)
    @NotBinding("what becomes of the own account's earlier content")
    String decide(Actor actor, @RequestParam boolean keep) {
        return forms.press()
                .back(TakenGate.PAGE)
                .run(() -> taken.decide(actor, keep))
                .done(keep ? "account.taken.kept" : "account.taken.dropped")
                .to(SignInHandlers.startPage(actor.role()));
    }
}
