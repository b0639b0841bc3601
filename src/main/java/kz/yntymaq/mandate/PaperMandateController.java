package kz.yntymaq.mandate;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A mandate that a person gave on paper, entered by the official who saw it. */
@Controller
class PaperMandateController {

    private static final String PAGE = "/office/mandates/{id}";

    private final PaperMandates papers;
    private final MandateChecks checks;
    private final PaperMandates.Page page;
    private final Forms forms;

    PaperMandateController(PaperMandates papers, MandateChecks checks, PaperMandates.Page page, Forms forms) {
        this.papers = papers;
        this.checks = checks;
        this.page = page;
        this.forms = forms;
    }

    record PaperForm(
            @Valid MandateFields mandate,

            @NotNull(message = "{error.choice}") @Nullable @Label("account.desk.kind")
            DocumentKind kind,

            @Nullable Boolean compared,
            @NotNull UUID once) {

        PaperForm {
            mandate = MandateFields.orNone(mandate);
        }
    }

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        page.show(actor, id, new PaperForm(MandateFields.NONE, null, null, UUID.randomUUID()), model);
        return "mandate/paper";
    }

    @PostMapping(PAGE)
    String enter(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") PaperForm form, BindingResult errors) {
        return checks.of(page.post(actor, id, errors, form.compared()), form.mandate(), id, actor.accountId())
                .run(() -> papers.enter(actor, id, form.mandate().terms(), requireNonNull(form.kind()), form.once()))
                .done("mandate.done.entered")
                .to("/office/mandates/" + id);
    }

    @PostMapping(PAGE + "/{mandate}/withdraw")
    @Button(on = PAGE)
    String withdraw(Actor actor, @PathVariable UUID id, @PathVariable UUID mandate) {
        return forms.press()
                .run(() -> papers.withdraw(actor, id, mandate))
                .done("mandate.done.withdrawn")
                .to("/office/mandates/" + id);
    }
}
