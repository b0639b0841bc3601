package kz.yntymaq.application.draft;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The button that takes a deleted draft back; it stands on the draft's page. */
@Controller
class GivenUpController {

    private final GivenUpDrafts givenUp;
    private final Forms forms;

    GivenUpController(GivenUpDrafts givenUp, Forms forms) {
        this.givenUp = givenUp;
        this.forms = forms;
    }

    @PostMapping("/cabinet/applications/{id}/take-back")
    @NotBinding("a draft, which binds nobody before it is sent")
    @Button(on = "/cabinet/applications/{id}")
    String takeBack(Actor actor, @PathVariable UUID id) {
        return forms.press()
                .run(() -> givenUp.takeBack(actor, id))
                .done("application.given-up.done")
                .to("/cabinet/applications/" + id);
    }
}
