package kz.yntymaq.mandate.cooperative;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.mandate.MandateChecks;
import kz.yntymaq.mandate.MandateLists;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.FormPost;
import kz.yntymaq.ui.form.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** A person gives a mandate to a co-operative; it is seen and withdrawn where the other ones are. */
@Controller
class GivenToCooperativeController {

    private static final String PAGE = "/cabinet/mandates/cooperative";

    private final HelpingCooperatives helping;
    private final MandateChecks checks;
    private final MandateLists lists;
    private final Forms forms;

    GivenToCooperativeController(HelpingCooperatives helping, MandateChecks checks, MandateLists lists, Forms forms) {
        this.helping = helping;
        this.checks = checks;
        this.lists = lists;
        this.forms = forms;
    }

    record GivenForm(
            @Valid CooperativeFields mandate,
            @Nullable Boolean understood,
            @NotNull UUID once) {

        GivenForm {
            mandate = CooperativeFields.orNone(mandate);
        }
    }

    @GetMapping(PAGE)
    String page(Actor actor, Model model) {
        forms.showAnew(model, actor.accountId(), new GivenForm(CooperativeFields.NONE, null, UUID.randomUUID()));
        List<Option> matters = lists.matters(actor.accountId());
        model.addAttribute("matters", matters);
        model.addAttribute("powers", lists.powers(matters));
        return "mandate/cooperative";
    }

    @PostMapping(PAGE)
    String give(Actor actor, @Valid @ModelAttribute("form") GivenForm form, BindingResult errors) {
        CooperativeFields typed = form.mandate();
        FormPost post =
                forms.post(errors).refuseIf(!Text.yes(form.understood()), "understood", "mandate.error.understood");
        return checks.terms(post, typed.until(), typed.power(), typed.forWhom(), false)
                .run(() -> helping.give(actor, typed.terms(), form.once()))
                .done("mandate.done.given-cooperative")
                .to("/cabinet/mandates");
    }
}
