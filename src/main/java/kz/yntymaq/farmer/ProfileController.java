package kz.yntymaq.farmer;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.Entrusted;
import kz.yntymaq.account.acting.Matter;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.identity.ValidPhone;
import kz.yntymaq.territory.PlaceChoice;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.Label;
import kz.yntymaq.ui.form.NotBinding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** A villager's own profile and contacts. */
@Controller
class ProfileController {

    static final String PROFILE = "/cabinet/profile";

    private final Farmers farmers;
    private final Accounts accounts;
    private final PlaceChoice places;
    private final Forms forms;
    private final Texts texts;

    ProfileController(Farmers farmers, Accounts accounts, PlaceChoice places, Forms forms, Texts texts) {
        this.farmers = farmers;
        this.accounts = accounts;
        this.places = places;
        this.forms = forms;
        this.texts = texts;
    }

    record ProfileForm(
            @NotNull(message = "{error.choice}") @Nullable @Label("farmer.kind")
            ProducerKind kind,

            @NotNull(message = "{error.date}") @Nullable @Label("farmer.registered-since")
            LocalDate registeredSince,

            @NotBlank(message = "{error.required}")
            @Size(max = 500, message = "{error.long}")
            @Nullable
            @Label("farmer.produces")
            String produces,

            int version) {

        static ProfileForm of(FarmerProfile profile) {
            return new ProfileForm(profile.kind(), profile.registeredSince(), profile.produces(), profile.version());
        }
    }

    record ContactsForm(
            @NotBlank(message = "{error.required}") @ValidPhone @Label("account.phone")
            String phone,

            @Email(regexp = Account.EMAIL, message = "{error.email}")
            @Size(max = 120, message = "{error.long}")
            @Nullable
            @Label("account.email")
            String email,

            @NotBlank(message = "{error.village}") @Nullable @Label("account.village")
            String village,

            @Nullable String villageName) {

        static ContactsForm of(Account account) {
            Phone phone = account.phone();
            return new ContactsForm(
                    phone == null ? "" : phone.written(), account.getEmail(), account.getVillageCode(), null);
        }
    }

    @GetMapping(PROFILE)
    @Entrusted(value = Power.VIEW, of = Matter.PERSON)
    String profile(Actor actor, Model model) {
        Optional<FarmerProfile> found = farmers.look(actor);
        ProfileForm stored = found.map(ProfileForm::of).orElseGet(() -> new ProfileForm(null, null, null, 0));
        forms.show(model, actor.accountId(), stored);
        model.addAttribute("version", stored.version());
        model.addAttribute("mayCallReady", actor.help() != null && actor.may(Power.PREPARE) && found.isPresent());
        model.addAttribute("kinds", kinds());
        return "farmer/profile";
    }

    /** In plain words; the wording of the rules stands beneath where it differs. */
    private List<Option> kinds() {
        return Arrays.stream(ProducerKind.values())
                .map(kind -> new Option(
                        kind.name(),
                        texts.get(kind.key()),
                        texts.find(kind.key() + ".hint").orElse(null)))
                .toList();
    }

    @PostMapping(PROFILE)
    @Entrusted(value = Power.PREPARE, of = Matter.PERSON)
    @NotBinding("the own profile")
    String describe(Actor actor, @Valid @ModelAttribute("form") ProfileForm form, BindingResult errors) {
        return forms.post(errors)
                .onField("registeredSince")
                .run(() -> farmers.describe(
                        actor,
                        requireNonNull(form.kind()),
                        requireNonNull(form.registeredSince()),
                        requireNonNull(form.produces()).trim(),
                        form.version()))
                .done("page.saved")
                .to("/cabinet");
    }

    /** A helper asks the giver to look through what was filled in. */
    @PostMapping(PROFILE + "/ready")
    @Entrusted(value = Power.PREPARE, of = Matter.PERSON)
    @NotBinding("asks the giver to look, and changes nothing")
    @Button(on = PROFILE)
    String ready(Actor actor) {
        return forms.press()
                .run(() -> farmers.callReady(actor))
                .done("mandate.ready.done")
                .to(PROFILE);
    }

    @GetMapping("/cabinet/contacts")
    String contacts(Actor actor, Model model) {
        forms.show(model, actor.accountId(), ContactsForm.of(accounts.own(actor)));
        places.show(model, "village");
        return "farmer/contacts";
    }

    @PostMapping("/cabinet/contacts")
    @NotBinding("how the person is reached")
    String changeContacts(Actor actor, @Valid @ModelAttribute("form") ContactsForm form, BindingResult errors) {
        String email = form.email() == null || form.email().isBlank()
                ? null
                : form.email().trim();
        return forms.post(errors)
                .onField("village")
                .run(() -> accounts.changeContacts(
                        actor, Phone.parse(form.phone()).orElseThrow(), email, requireNonNull(form.village())))
                .done("page.saved")
                .to("/cabinet");
    }
}
