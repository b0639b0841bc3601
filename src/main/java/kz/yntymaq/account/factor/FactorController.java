package kz.yntymaq.account.factor;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.guard.Proofs;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.form.NotBinding;
import kz.yntymaq.ui.paper.QrCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Adds and removes one's own second factor, and shows recovery codes, once. */
@Controller
class FactorController {

    private static final String APP = OwnSessions.PAGE + "/app";
    private static final String REMOVE = OwnSessions.PAGE + "/remove";
    private static final String TO_PAGE = "redirect:" + OwnSessions.PAGE;

    private static final int GROUP = 4;

    private final Factors factors;
    private final Proofs proofs;
    private final Forms forms;

    FactorController(Factors factors, Proofs proofs, Forms forms) {
        this.factors = factors;
        this.proofs = proofs;
        this.forms = forms;
    }

    record CodeForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 40, message = "{error.long}")
            @Nullable
            @Label("account.factor.code")
            String code) {}

    /** The code is asked for where there is an application that shows one. */
    record RecoveryForm(
            @Size(max = 40, message = "{error.long}") @Nullable @Label("account.factor.code")
            String code) {}

    record RemoveForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 40, message = "{error.long}")
            @Nullable
            @Label("account.factor.code-or-recovery")
            String code) {}

    @GetMapping(APP)
    String offer(Actor actor, Model model) {
        if (factors.hasApp(actor.accountId()) || !factors.canBeAdded()) {
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
                .get(() -> once(session, () -> factors.confirm(actor, String.valueOf(form.code()), session.getId())))
                .telling(Factors.MADE_CODES, ArrayList::new)
                .done("account.factor.added")
                .to(Factors.CODES_PAGE);
    }

    @GetMapping(Factors.CODES_PAGE)
    String codes(Actor actor, Model model, HttpSession session) {
        if (model.getAttribute(Factors.MADE_CODES) instanceof List<?>) {
            model.addAttribute("next", FactorDuty.goingTo(session));
            return "account/factor-codes";
        }
        if (!factors.isNeeded(actor.accountId())) {
            throw new MovedOnException(OwnSessions.PAGE);
        }
        forms.show(model, actor.accountId(), new RecoveryForm(null));
        model.addAttribute("app", factors.hasApp(actor.accountId()));
        model.addAttribute("left", factors.codesLeft(actor.accountId()));
        return "account/factor-new-codes";
    }

    @PostMapping(Factors.CODES_PAGE)
    @NotBinding("guards the own account")
    String newCodes(
            Actor actor, @Valid @ModelAttribute("form") RecoveryForm form, BindingResult errors, HttpSession session) {
        return forms.post(errors)
                .get(() -> once(session, () -> factors.newCodes(actor, String.valueOf(form.code()))))
                .telling(Factors.MADE_CODES, ArrayList::new)
                .done("account.factor.codes-made")
                .to(Factors.CODES_PAGE);
    }

    @GetMapping(REMOVE)
    String removal(Actor actor, Model model) {
        if (!factors.hasApp(actor.accountId())) {
            throw new MovedOnException(OwnSessions.PAGE);
        }
        forms.show(model, actor.accountId(), new RemoveForm(null));
        return "account/factor-remove";
    }

    @PostMapping(REMOVE)
    @NotBinding("guards the own account")
    String remove(
            Actor actor, @Valid @ModelAttribute("form") RemoveForm form, BindingResult errors, HttpSession session) {
        return forms.post(errors)
                .run(() -> {
                    factors.remove(actor, String.valueOf(form.code()), session.getId());
                    proofs.useUp(session);
                })
                .done("account.factor.removed")
                .to(OwnSessions.PAGE);
    }

    /** The proof for which {@link ProofGate} asked is good for one change. */
    private <T> T once(HttpSession session, Supplier<T> change) {
        T done = change.get();
        proofs.useUp(session);
        return done;
    }

    /** What the application on the phone reads; it shows the given name to tell several entries apart. */
    private static String link(Actor actor, String secret) {
        String name =
                URLEncoder.encode(actor.givenName(), StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Yntymaq:" + name + "?secret=" + secret + "&issuer=Yntymaq";
    }
}
