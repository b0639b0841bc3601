package kz.yntymaq.cooperative.change;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.founding.CooperativeName;
import kz.yntymaq.cooperative.past.RegisteredFacts;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.Names;
import kz.yntymaq.territory.PlaceChoice;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
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

/** The chair enters what the state has registered of what members changed in the charter. */
@Controller
class RegisteredChangeController {

    private static final String PATH = "/cabinet/cooperatives/{id}/change";

    private final RegisteredChanges changes;
    private final RegisteredChangeSteps steps;
    private final PlaceChoice places;
    private final Forms forms;
    private final Texts texts;

    RegisteredChangeController(
            RegisteredChanges changes, RegisteredChangeSteps steps, PlaceChoice places, Forms forms, Texts texts) {
        this.changes = changes;
        this.steps = steps;
        this.places = places;
        this.forms = forms;
        this.texts = texts;
    }

    record ChangeForm(
            @NotBlank(message = "{error.required}")
            @CooperativeName
            @Size(max = 120, message = "{error.long}")
            @Legible
            @Label("cooperative.name-kk")
            String nameKk,

            @NotBlank(message = "{error.required}")
            @CooperativeName
            @Size(max = 120, message = "{error.long}")
            @Legible
            @Label("cooperative.name-ru")
            String nameRu,

            @NotEmpty(message = "{cooperative.error.kinds}") @Nullable @Label("cooperative.kinds")
            Set<ActivityKind> kinds,

            @NotBlank(message = "{error.village}") @Nullable @Legible @Label("cooperative.seat")
            String seat,

            @Nullable String seatName,

            @NotNull(message = "{error.date}") @Nullable @Label("cooperative.facts.on")
            LocalDate registeredOn,

            @NotNull UUID once) {

        RegisteredFacts facts() {
            return new RegisteredFacts(
                    new Bilingual(Names.ofCooperative(nameKk), Names.ofCooperative(nameRu)),
                    requireNonNull(seat),
                    requireNonNull(kinds));
        }
    }

    @GetMapping(PATH)
    String page(Actor actor, @PathVariable UUID id, Model model) {
        RegisteredChanges.Registered cooperative = changes.chaired(actor, id);
        RegisteredFacts now = cooperative.facts();
        RegisteredChanges.Waiting waiting = changes.waiting(id)
                .filter(found -> changes.claim(id).isEmpty())
                .orElseThrow(() -> new MovedOnException("/cabinet/cooperatives/" + id));
        forms.show(
                model,
                actor.accountId(),
                new ChangeForm(
                        now.name().kk(), now.name().ru(), now.kinds(), now.seat(), null, null, UUID.randomUUID()));
        places.show(model, "seat");
        model.addAttribute("kinds", Option.of(ActivityKind.values(), each -> texts.get(each.key())));
        model.addAttribute("cooperative", cooperative);
        model.addAttribute("waiting", waiting);
        model.addAttribute("sentBack", changes.sentBack(id));
        return "change/claim";
    }

    @PostMapping(PATH)
    String claim(
            Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ChangeForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> changes.chaired(actor, id))
                .onField("kinds")
                .run(() -> steps.claim(actor, id, form.facts(), requireNonNull(form.registeredOn()), form.once()))
                .done("cooperative.facts.done.claimed")
                .to("/cabinet/cooperatives/" + id);
    }
}
