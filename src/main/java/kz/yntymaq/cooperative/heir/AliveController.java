package kz.yntymaq.cooperative.heir;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who was recorded as dead and signs in says by one press that they live. */
@Controller
class AliveController {

    static final String PATH = "/cabinet/cooperatives/{id}/alive";

    private final Deaths deaths;
    private final HeirViews views;
    private final Texts texts;
    private final Forms forms;

    AliveController(Deaths deaths, HeirViews views, Texts texts, Forms forms) {
        this.deaths = deaths;
        this.views = views;
        this.texts = texts;
        this.forms = forms;
    }

    record AliveForm(@NotNull UUID once) {}

    @GetMapping(PATH)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("record", views.ofMe(actor, id));
        forms.show(model, actor.accountId(), new AliveForm(UUID.randomUUID()));
        return "heir/alive";
    }

    @PostMapping(PATH)
    String alive(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") AliveForm form, BindingResult errors) {
        String reason = texts.in(Language.KK, "heir.alive.reason") + " / " + texts.in(Language.RU, "heir.alive.reason");
        return forms.post(errors)
                .run(() -> deaths.alive(actor, id, reason, form.once()))
                .done("heir.done.alive")
                .to("/cabinet/cooperatives/" + id);
    }
}
