package kz.yntymaq.application.submission;

import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.form.SectionPages;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The button by which a chair says that an application was handed in where its act says. */
@Controller
class HandedInController {

    private final Submission submission;
    private final Forms forms;

    HandedInController(Submission submission, Forms forms) {
        this.submission = submission;
        this.forms = forms;
    }

    @PostMapping("/cabinet/applications/{id}/handed-in")
    @NotBinding("keeps what was done elsewhere, and sends nothing")
    @Button(on = "/cabinet/applications/{id}/check")
    String handedIn(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version) {
        return forms.press()
                .run(() -> submission.handedIn(actor, id, SectionPages.version(version)))
                .done("application.elsewhere.done")
                .to("/cabinet/applications/" + id);
    }
}
