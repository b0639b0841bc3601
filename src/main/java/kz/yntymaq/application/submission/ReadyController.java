package kz.yntymaq.application.submission;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.Entrusted;
import kz.yntymaq.account.acting.Matter;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The button by which a helper asks the chair to look through an application and to send it. */
@Controller
class ReadyController {

    private final Readiness readiness;
    private final Forms forms;

    ReadyController(Readiness readiness, Forms forms) {
        this.readiness = readiness;
        this.forms = forms;
    }

    @PostMapping("/cabinet/applications/{id}/ready")
    @Entrusted(value = Power.PREPARE, of = Matter.COOPERATIVE)
    @NotBinding("asks the chair to look, and sends nothing")
    @Button(on = "/cabinet/applications/{id}/check")
    String ready(Actor actor, @PathVariable UUID id) {
        return forms.press()
                .run(() -> readiness.tell(actor, id))
                .done("mandate.ready.done")
                .to(CheckController.path(id));
    }
}
