package kz.yntymaq.cooperative.founding;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.identity.ValidBin;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.work.Legible;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The chair enters BIN and date of the state registration. */
@Controller
class RegistrationClaimController {

    private final Registrations registrations;
    private final CooperativeViews pages;
    private final Forms forms;

    RegistrationClaimController(Registrations registrations, CooperativeViews pages, Forms forms) {
        this.registrations = registrations;
        this.pages = pages;
        this.forms = forms;
    }

    record ClaimForm(
            @NotBlank(message = "{error.required}") @ValidBin @Nullable @Legible @Label("cooperative.bin")
            String bin,

            @NotNull(message = "{error.date}") @Nullable @Label("cooperative.registered-on")
            LocalDate registeredOn,

            @Nullable Boolean contract,
            @NotNull UUID once) {}

    @GetMapping("/cabinet/cooperatives/{id}/registration")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        CooperativeViews.Page page = pages.findChairedBy(actor, id);
        if (page.state() != CooperativeState.FOUNDED) {
            throw new MovedOnException("/cabinet/cooperatives/" + id);
        }
        forms.show(model, actor.accountId(), new ClaimForm(page.bin(), page.registeredOn(), null, UUID.randomUUID()));
        model.addAttribute("page", page);
        return "cooperative/registration";
    }

    @PostMapping("/cabinet/cooperatives/{id}/registration")
    String claim(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ClaimForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> pages.findChairedBy(actor, id))
                .refuseIf(!Text.yes(form.contract()), "contract", "cooperative.registration.contract-first")
                .onField("bin")
                .run(() -> registrations.claim(
                        actor,
                        id,
                        Bin.parse(requireNonNull(form.bin())).orElseThrow(),
                        requireNonNull(form.registeredOn()),
                        form.once()))
                .done("cooperative.done.claimed")
                .to("/cabinet/cooperatives/" + id);
    }
}
