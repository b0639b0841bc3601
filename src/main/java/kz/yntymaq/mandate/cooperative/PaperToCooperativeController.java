package kz.yntymaq.mandate.cooperative;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.mandate.MandateChecks;
import kz.yntymaq.mandate.PaperMandates;
import kz.yntymaq.ui.form.FormPost;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A mandate that a person gave to a co-operative on paper, entered by the official who saw it. */
@Controller
class PaperToCooperativeController {

    private static final String PAGE = "/office/mandates/{id}/cooperative";

    private final HelpingCooperatives helping;
    private final MandateChecks checks;
    private final PaperMandates.Page page;

    PaperToCooperativeController(HelpingCooperatives helping, MandateChecks checks, PaperMandates.Page page) {
        this.helping = helping;
        this.checks = checks;
        this.page = page;
    }

    record PaperForm(
            @Valid CooperativeFields mandate,

            @NotNull(message = "{error.choice}") @Nullable @Label("account.desk.kind")
            DocumentKind kind,

            @Nullable Boolean compared,
            @NotNull UUID once) {

        PaperForm {
            mandate = CooperativeFields.orNone(mandate);
        }
    }

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        page.show(actor, id, new PaperForm(CooperativeFields.NONE, null, null, UUID.randomUUID()), model);
        return "mandate/paper-cooperative";
    }

    @PostMapping(PAGE)
    String enter(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") PaperForm form, BindingResult errors) {
        CooperativeFields typed = form.mandate();
        FormPost post = page.post(actor, id, errors, form.compared());
        return checks.terms(post, typed.until(), typed.power(), typed.forWhom(), true)
                .run(() -> helping.enter(actor, id, typed.terms(), requireNonNull(form.kind()), form.once()))
                .done("mandate.done.entered")
                .to("/office/mandates/" + id);
    }
}
