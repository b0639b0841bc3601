package kz.yntymaq.office;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.GoodPassword;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.form.NotBinding;
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

/**
 * Makes links with which people set a password, and sets it with one. The setting is not a {@link Forms#post}: a
 * password is never kept, and the address opens an account, so that nothing is stored under it and no redirect
 * carries it on. A dead link answers 404, whatever was typed.
 */
@Controller
class PasswordLinkController {

    private final PasswordLinks links;
    private final LinkButton button;
    private final Forms forms;

    PasswordLinkController(PasswordLinks links, LinkButton button, Forms forms) {
        this.links = links;
        this.button = button;
        this.forms = forms;
    }

    record NewPasswordForm(
            @GoodPassword @Label("account.password.new") String newPassword) {}

    /** For anybody who has an account. */
    @PostMapping("/admin/people/{id}/password-link")
    @Button(on = "/admin/people/{id}")
    String make(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID once) {
        return button.press(actor, once, () -> links.make(actor, id), "/admin/people/" + id);
    }

    @GetMapping("/password/{token}")
    String page(@PathVariable String token, Model model, HttpServletResponse response) {
        return show(token, model, response, new NewPasswordForm(""));
    }

    @PostMapping("/password/{token}")
    @NotBinding("the own password")
    String set(
            @PathVariable String token,
            @Valid @ModelAttribute("form") NewPasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            model.addAttribute("invalid", true);
            return show(token, model, response, form); // shown at once: a password is never kept
        }
        try {
            links.use(token, form.newPassword());
        } catch (FieldViolationException refused) {
            errors.rejectValue(refused.field(), refused.key(), refused.arguments(), null);
            model.addAttribute("invalid", true);
            return show(token, model, response, form);
        } catch (RuleViolationException dead) {
            return show(token, model, response, form);
        }
        next.addFlashAttribute("done", "account.password-link.set");
        return "redirect:/sign-in";
    }

    private String show(String token, Model model, HttpServletResponse response, NewPasswordForm form) {
        Optional<String> holder = links.holder(token);
        if (holder.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        response.setHeader("Referrer-Policy", "no-referrer");
        forms.describe(model, null, NewPasswordForm.class);
        model.addAttribute("form", form);
        model.addAttribute("valid", holder.isPresent());
        model.addAttribute("holder", holder.orElse(null));
        model.addAttribute("token", token);
        return "account/password-link";
    }
}
