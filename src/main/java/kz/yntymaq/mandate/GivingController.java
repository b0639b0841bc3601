package kz.yntymaq.mandate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.FormPost;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who may act for me: mandates are given here, seen and withdrawn; and what was done under them. */
@Controller
class GivingController {

    private static final String PAGE = MandateMessages.GIVEN;

    private final Mandates mandates;
    private final MandateLists lists;
    private final MandateChecks checks;
    private final Forms forms;

    GivingController(Mandates mandates, MandateLists lists, MandateChecks checks, Forms forms) {
        this.mandates = mandates;
        this.lists = lists;
        this.checks = checks;
        this.forms = forms;
    }

    record MandateForm(
            @Valid MandateFields mandate,
            @Nullable Boolean understood,
            @NotNull UUID once) {

        MandateForm {
            mandate = MandateFields.orNone(mandate);
        }
    }

    @GetMapping(PAGE)
    String list(Actor actor, Model model) {
        model.addAttribute("given", lists.given(actor));
        model.addAttribute("deeds", lists.doneFor(actor));
        model.addAttribute("owner", actor.accountId());
        return "mandate/given";
    }

    @GetMapping(PAGE + "/new")
    String page(Actor actor, Model model) {
        forms.showAnew(model, actor.accountId(), new MandateForm(MandateFields.NONE, null, UUID.randomUUID()));
        List<Option> matters = lists.matters(actor.accountId());
        model.addAttribute("matters", matters);
        model.addAttribute("powers", lists.powers(matters));
        return "mandate/new";
    }

    @PostMapping(PAGE + "/new")
    String give(Actor actor, @Valid @ModelAttribute("form") MandateForm form, BindingResult errors) {
        FormPost post =
                forms.post(errors).refuseIf(!Text.yes(form.understood()), "understood", "mandate.error.understood");
        return checks.of(post, form.mandate(), actor.accountId(), null)
                .run(() -> mandates.give(actor, form.mandate().terms(), form.once()))
                .done("mandate.done.given")
                .to(PAGE);
    }

    @PostMapping(PAGE + "/{id}/withdraw")
    @Button(on = PAGE)
    @NotBinding("takes back what was given")
    String withdraw(Actor actor, @PathVariable UUID id) {
        return forms.press()
                .run(() -> mandates.withdraw(actor, id))
                .done("mandate.done.withdrawn")
                .to(PAGE);
    }
}
