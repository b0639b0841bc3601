package kz.yntymaq.account.factor;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which a person sees how the own account is guarded, and ends sessions. */
@Controller
class OwnSessionsController {

    private final OwnSessions sessions;
    private final Factors factors;
    private final OtherFactors others;
    private final FactorDuty duty;
    private final Forms forms;

    OwnSessionsController(OwnSessions sessions, Factors factors, OtherFactors others, FactorDuty duty, Forms forms) {
        this.sessions = sessions;
        this.factors = factors;
        this.others = others;
        this.duty = duty;
        this.forms = forms;
    }

    @GetMapping(OwnSessions.PAGE)
    String page(Actor actor, HttpSession session, Model model) {
        UUID account = actor.accountId();
        List<OtherFactors.Kept> passkeys = others.list(account);
        model.addAttribute("since", factors.since(account).orElse(null));
        model.addAttribute("passkeys", passkeys);
        model.addAttribute("unguarded", passkeys.isEmpty() && !factors.hasApp(account));
        model.addAttribute("left", factors.codesLeft(account));
        model.addAttribute("canBeAdded", factors.canBeAdded());
        model.addAttribute("required", duty.isOf(actor));
        model.addAttribute("sessions", sessions.list(actor, session.getId()));
        return "account/security";
    }

    @PostMapping(OwnSessions.PAGE + "/sessions/{handle}/end")
    @NotBinding("guards the own account")
    @Button(on = OwnSessions.PAGE)
    String end(Actor actor, @PathVariable String handle) {
        return forms.press()
                .run(() -> sessions.end(actor, handle))
                .done("account.sessions.ended")
                .to(OwnSessions.PAGE);
    }

    @PostMapping(OwnSessions.PAGE + "/sessions/end-others")
    @NotBinding("guards the own account")
    @Button(on = OwnSessions.PAGE)
    String endOthers(Actor actor, HttpSession session) {
        return forms.press()
                .run(() -> sessions.endOthers(actor, session.getId()))
                .done("account.sessions.others-ended")
                .to(OwnSessions.PAGE);
    }
}
