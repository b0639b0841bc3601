package kz.yntymaq.mandate.assisted;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.NamePart;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.RegistrationForm;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.ValidIin;
import kz.yntymaq.territory.PlaceChoice;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** An official enters a person who has no phone. */
@Controller
class AssistedController {

    private static final String PAGE = "/office/assisted";

    private final AssistedPeople people;
    private final PlaceChoice places;
    private final Forms forms;
    private final Texts texts;

    AssistedController(AssistedPeople people, PlaceChoice places, Forms forms, Texts texts) {
        this.people = people;
        this.places = places;
        this.forms = forms;
        this.texts = texts;
    }

    record AssistedForm(
            @NotBlank(message = "{error.required}") @ValidIin @Label("account.iin")
            String iin,

            @NotNull(message = "{error.choice}") @Nullable @Label("account.desk.kind")
            DocumentKind kind,

            @NotBlank(message = "{error.required}")
            @NamePart
            @Size(max = 60, message = "{error.long}")
            @Label("account.family-name")
            String familyName,

            @NotBlank(message = "{error.required}")
            @NamePart
            @Size(max = 60, message = "{error.long}")
            @Label("account.given-name")
            String givenName,

            @NamePart @Size(max = 60, message = "{error.long}") @Nullable @Label("account.patronymic")
            String patronymic,

            @NotBlank(message = "{error.village}") @Nullable @Label("account.appoint.village")
            String village,

            @Nullable String villageName,
            @Nullable Boolean compared,
            @Nullable Boolean consented,
            @NotNull UUID once) {}

    @GetMapping(PAGE)
    String page(Actor actor, Model model) {
        people.requireOfficial(actor);
        forms.showAnew(
                model,
                actor.accountId(),
                new AssistedForm("", null, "", "", null, null, null, null, null, UUID.randomUUID()));
        places.show(model, "village");
        model.addAttribute("kinds", Option.of(DocumentKind.values(), kind -> texts.get(kind.key())));
        return "mandate/assisted";
    }

    @PostMapping(PAGE)
    String enter(Actor actor, @Valid @ModelAttribute("form") AssistedForm form, BindingResult errors) {
        return forms.post(errors)
                .allowedBy(() -> people.requireOfficial(actor))
                .refuseIf(!Text.yes(form.compared()), "compared", "account.desk.compare-first")
                .refuseIf(!Text.yes(form.consented()), "consented", "mandate.assisted.consent-first")
                .check(() -> Optional.ofNullable(RegistrationForm.trimmed(form.village()))
                        .ifPresent(code -> people.requireVillage(actor, code)))
                .get(() -> people.enter(
                        actor,
                        new AssistedPeople.Entry(
                                Iin.parse(form.iin()).orElseThrow(),
                                PersonName.typed(form.familyName(), form.givenName(), form.patronymic()),
                                requireNonNull(form.village()),
                                requireNonNull(form.kind())),
                        form.once()))
                .done("mandate.assisted.done")
                .to(id -> "/office/mandates/" + id);
    }
}
