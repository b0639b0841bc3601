package kz.yntymaq.account.forgotten;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.GoodPassword;
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

/** Sets a password without the old one for a person who has just signed in by a certificate. */
@Controller
class NewPasswordController {

    private static final String PAGE = "/cabinet/password/new";

    private final Accounts accounts;
    private final Proofs proofs;
    private final Forms forms;

    NewPasswordController(Accounts accounts, Proofs proofs, Forms forms) {
        this.accounts = accounts;
        this.proofs = proofs;
        this.forms = forms;
    }

    record NewPasswordForm(
            @GoodPassword @Label("account.password.new") String newPassword) {}

    @GetMapping(PAGE)
    String page(Actor actor, HttpSession session, Model model) {
        model.addAttribute("shown", proofs.isByCertificate(session, actor.accountId()));
        forms.show(model, actor.accountId(), new NewPasswordForm(""));
        return "account/password-new";
    }

    @PostMapping(PAGE)
    @NotBinding("the own password")
    String set(
            Actor actor,
            @Valid @ModelAttribute("form") NewPasswordForm form,
            BindingResult errors,
            HttpSession session) {
        if (!proofs.isByCertificate(session, actor.accountId())) {
            return "redirect:" + PAGE; // which says what to do first
        }
        return forms.post(errors)
                .run(() -> {
                    accounts.setPasswordByCertificate(actor, form.newPassword(), session.getId());
                    proofs.useUp(session);
                })
                .done("account.password.changed")
                .to("/cabinet");
    }
}
