package kz.yntymaq.account.factor;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.form.NotBinding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds and removes one's own second factor, and shows recovery codes, once. */
@Controller
class FactorController {

    private static final String APP = OwnSessions.PAGE + "/app";
    private static final String REMOVE = OwnSessions.PAGE + "/remove";
    private static final String CODES = OwnSessions.PAGE + "/codes";
    private static final String TO_PAGE = "redirect:" + OwnSessions.PAGE;

    private static final int GROUP = 4;

    private final Factors factors;
    private final Forms forms;

    FactorController(Factors factors, Forms forms) {
        this.factors = factors;
        this.forms = forms;
    }

    record CodeForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 40, message = "{error.long}")
            @Nullable
            @Label("account.factor.code")
            String code) {}

    record RemoveForm(
            @NotBlank(message = "{error.required}") @Label("account.password.current")
            String currentPassword,

            @NotBlank(message = "{error.required}")
            @Size(max = 40, message = "{error.long}")
            @Label("account.factor.code-or-recovery")
            String code) {}

    @GetMapping(APP)
    String offer(Actor actor, Model model) {
        if (factors.isNeeded(actor.accountId()) || !factors.canBeAdded()) {
            return TO_PAGE;
        }
        String secret = Base32.write(factors.offer(actor));
        String link = link(actor, secret);
        forms.show(model, actor.accountId(), new CodeForm(null));
        model.addAttribute("secret", secret.replaceAll("(.{" + GROUP + "})(?!$)", "$1 "));
        model.addAttribute("link", link);
        model.addAttribute("qr", QrCode.of(link));
        return "account/factor-app";
    }

    @PostMapping(APP)
    @NotBinding("guards the own account")
    String add(Actor actor, @Valid @ModelAttribute("form") CodeForm form, BindingResult errors, HttpSession session) {
        return forms.post(errors)
                .get(() -> factors.confirm(actor, String.valueOf(form.code()), session.getId()))
                .telling("codes", ArrayList::new)
                .done("account.factor.added")
                .to(CODES);
    }

    @GetMapping(CODES)
    String codes(Actor actor, Model model, HttpSession session) {
        if (model.getAttribute("codes") instanceof List<?>) {
            model.addAttribute("next", FactorDuty.goingTo(session));
            return "account/factor-codes";
        }
        if (!factors.isNeeded(actor.accountId())) {
            throw new MovedOnException(OwnSessions.PAGE);
        }
        forms.show(model, actor.accountId(), new CodeForm(null));
        model.addAttribute("left", factors.codesLeft(actor.accountId()));
        return "account/factor-new-codes";
    }

    @PostMapping(CODES)
    @NotBinding("guards the own account")
    String newCodes(Actor actor, @Valid @ModelAttribute("form") CodeForm form, BindingResult errors) {
        return forms.post(errors)
                .get(() -> factors.newCodes(actor, String.valueOf(form.code())))
                .telling("codes", ArrayList::new)
                .done("account.factor.codes-made")
                .to(CODES);
    }

    @GetMapping(REMOVE)
    String removal(Actor actor, Model model) {
        if (!factors.isNeeded(actor.accountId())) {
            throw new MovedOnException(OwnSessions.PAGE);
        }
        forms.show(model, actor.accountId(), new RemoveForm("", ""));
        return "account/factor-remove";
    }

    /** No {@link Forms#post}: a password is never kept, so what is wrong is shown as the answer itself. */
    @PostMapping(REMOVE)
    @NotBinding("guards the own account")
    String remove(
            Actor actor,
            @Valid @ModelAttribute("form") RemoveForm form,
            BindingResult errors,
            HttpSession session,
            Model model,
            RedirectAttributes next) {
        if (!errors.hasErrors()) {
            try {
                factors.remove(actor, form.currentPassword(), form.code(), session.getId());
                next.addFlashAttribute("done", "account.factor.removed");
                return TO_PAGE;
            } catch (RuleViolationException refused) {
                String field = refused instanceof FieldViolationException named ? named.field() : "currentPassword";
                errors.rejectValue(field, refused.key(), refused.arguments(), null);
            }
        }
        forms.describe(model, actor.accountId(), RemoveForm.class);
        model.addAttribute("invalid", true);
        return "account/factor-remove";
    }

    /** What the application on the phone reads; it shows the given name to tell several entries apart. */
    private static String link(Actor actor, String secret) {
        String name =
                URLEncoder.encode(actor.givenName(), StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Yntymaq:" + name + "?secret=" + secret + "&issuer=Yntymaq";
    }
}
