package kz.yntymaq.account;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.form.NotBinding;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Changes one's own password. Its post is not a {@link Forms#post}: that keeps a form and leads back to it, and a
 * password is never kept, so what is wrong with it is shown as the answer itself.
 */
@Controller
class PasswordController {

    private final Accounts accounts;
    private final Forms forms;

    PasswordController(Accounts accounts, Forms forms) {
        this.accounts = accounts;
        this.forms = forms;
    }

    record PasswordForm(
            @NotBlank(message = "{error.required}") @Label("account.password.current")
            String currentPassword,

            @GoodPassword @Label("account.password.new") String newPassword) {}

    @GetMapping("/cabinet/password")
    String page(Actor actor, Model model) {
        forms.show(model, actor.accountId(), new PasswordForm("", ""));
        return "account/password";
    }

    @PostMapping("/cabinet/password")
    @NotBinding("the own password")
    String change(
            Actor actor,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpSession session,
            Model model,
            RedirectAttributes next) {
        if (!errors.hasErrors()) {
            try {
                accounts.changePassword(actor, form.currentPassword(), form.newPassword(), session.getId());
                next.addFlashAttribute("done", "account.password.changed");
                return "redirect:/cabinet";
            } catch (RuleViolationException refused) {
                String field = refused instanceof FieldViolationException named ? named.field() : "currentPassword";
                errors.rejectValue(field, refused.key(), refused.arguments(), null);
            }
        }
        forms.describe(model, actor.accountId(), PasswordForm.class);
        model.addAttribute("invalid", true);
        return "account/password"; // shown at once: a password is never kept
    }
}
