package kz.yntymaq.account.passkey;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.factor.Factors;
import kz.yntymaq.account.factor.OwnSessions;
import kz.yntymaq.account.guard.Proofs;
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

/** Adds and removes one's own passkeys; the page's script asks the device. Behind the proof that the person gave. */
@Controller
class PasskeyController {

    private static final String NEW = OwnSessions.PAGE + "/passkeys/new";
    private static final String REMOVE = OwnSessions.PAGE + "/passkeys/{id}/remove";

    private final Passkeys passkeys;
    private final Proofs proofs;
    private final Forms forms;

    PasskeyController(Passkeys passkeys, Proofs proofs, Forms forms) {
        this.passkeys = passkeys;
        this.proofs = proofs;
        this.forms = forms;
    }

    record NameForm(
            @NotBlank(message = "{error.required}")
            @Size(max = 60, message = "{error.long}")
            @Nullable
            @Label("account.passkey.name")
            String name) {}

    @GetMapping(NEW)
    String page(Actor actor, HttpSession session, Model model) {
        if (!passkeys.canBeAdded()) {
            return "redirect:" + OwnSessions.PAGE;
        }
        forms.show(model, actor.accountId(), new NameForm(null));
        model.addAttribute("offered", passkeys.offer(actor, session.getId()));
        return "account/passkey-new";
    }

    @PostMapping(NEW)
    @NotBinding("guards the own account")
    String add(
            Actor actor,
            @Valid @ModelAttribute("form") NameForm form,
            BindingResult errors,
            PasskeyAnswer answer,
            HttpSession session) {
        return forms.post(errors)
                .get(() -> {
                    List<String> codes = passkeys.add(actor, String.valueOf(form.name()), answer, session.getId());
                    proofs.useUp(session);
                    return codes;
                })
                .telling(Factors.MADE_CODES, codes -> codes.isEmpty() ? null : new ArrayList<>(codes))
                .done("account.passkey.added")
                .to(codes -> codes.isEmpty() ? OwnSessions.PAGE : Factors.CODES_PAGE);
    }

    @GetMapping(REMOVE)
    String removal(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("passkey", passkeys.own(actor, id));
        model.addAttribute("owner", actor.accountId());
        return "account/passkey-remove";
    }

    @PostMapping(REMOVE)
    @Button(on = REMOVE)
    @NotBinding("guards the own account")
    String remove(Actor actor, @PathVariable UUID id, HttpSession session) {
        return forms.press()
                .run(() -> {
                    passkeys.remove(actor, id, session.getId());
                    proofs.useUp(session);
                })
                .done("account.passkey.removed")
                .to(OwnSessions.PAGE);
    }
}
