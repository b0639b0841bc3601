package kz.yntymaq.web;

import jakarta.servlet.http.HttpSession;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.consent.ConsentText;
import kz.yntymaq.account.consent.Consents;
import kz.yntymaq.office.SignInHandlers;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
import kz.yntymaq.ui.form.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a person the words about personal data and what they agreed to, and takes the consent to new words. */
@Controller
class ConsentController {

    private final Consents consents;
    private final ConsentText text;
    private final Forms forms;

    ConsentController(Consents consents, ConsentText text, Forms forms) {
        this.consents = consents;
        this.text = text;
        this.forms = forms;
    }

    @GetMapping(ConsentGate.PAGE)
    String page(Actor actor, Model model) {
        model.addAttribute("owner", actor.accountId());
        model.addAttribute("words", text.words());
        model.addAttribute("version", ConsentText.VERSION);
        model.addAttribute("canBeGiven", text.canBeGiven());
        model.addAttribute("given", consents.latest(actor.accountId()).orElse(null));
        return "home/consent";
    }

    @PostMapping(ConsentGate.PAGE)
    @NotBinding("a consent to keep what the person typed")
    String agree(Actor actor, @RequestParam(defaultValue = "") String version, HttpSession session) {
        return forms.press()
                .run(() -> consents.give(actor.accountId(), version))
                .done("account.consent.agreed")
                .telling(Violations.REFUSED, done -> taken(session, ConsentGate.WORDS))
                .to(done -> {
                    String next = taken(session, ConsentGate.GOING_TO);
                    return next == null ? SignInHandlers.startPage(actor.role()) : next;
                });
    }

    private static @Nullable String taken(HttpSession session, String attribute) {
        Object value = session.getAttribute(attribute);
        session.removeAttribute(attribute);
        return value instanceof String text ? text : null;
    }
}
