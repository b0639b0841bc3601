package kz.yntymaq.farmer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.identity.ValidPhone;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.territory.PlaceChoice;
import kz.yntymaq.ui.KeptForms;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A villager's own profile and contacts. */
@Controller
class ProfileController {

    private final Farmers farmers;
    private final Accounts accounts;
    private final PlaceChoice places;
    private final KeptForms kept;
    private final Texts texts;

    ProfileController(Farmers farmers, Accounts accounts, PlaceChoice places, KeptForms kept, Texts texts) {
        this.farmers = farmers;
        this.accounts = accounts;
        this.places = places;
        this.kept = kept;
        this.texts = texts;
    }

    record ProfileForm(
            @NotNull(message = "{error.choice}") @Nullable ProducerKind kind,
            @NotNull(message = "{error.date}") @Nullable LocalDate registeredSince,

            @NotBlank(message = "{error.required}") @Size(max = 500, message = "{error.long}") @Nullable
            String produces,

            int version) {

        static ProfileForm of(FarmerProfile profile) {
            return new ProfileForm(profile.kind(), profile.registeredSince(), profile.produces(), profile.version());
        }
    }

    record ContactsForm(
            @NotBlank(message = "{error.required}") @ValidPhone
            String phone,

            @Email(message = "{error.email}") @Size(max = 120, message = "{error.long}") @Nullable
            String email,

            @NotBlank(message = "{error.village}") @Nullable String village,
            @Nullable String villageName) {

        static ContactsForm of(Account account) {
            return new ContactsForm(account.phone().written(), account.getEmail(), account.getVillageCode(), null);
        }
    }

    @GetMapping("/cabinet/profile")
    String profile(Actor actor, HttpServletRequest request, Model model) {
        ProfileForm stored = farmers.find(actor.accountId())
                .map(ProfileForm::of)
                .orElseGet(() -> new ProfileForm(null, null, null, 0));
        kept.show(request, model, actor.accountId(), stored);
        model.addAttribute("version", stored.version());
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

    @PostMapping("/cabinet/profile")
    String describe(
            Actor actor,
            @Valid @ModelAttribute("form") ProfileForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (errors.hasErrors() || form.kind() == null || form.registeredSince() == null || form.produces() == null) {
            return kept.again(request, errors);
        }
        try {
            farmers.describe(
                    actor, form.kind(), form.registeredSince(), form.produces().trim(), form.version());
        } catch (RuleViolationException refused) {
            return kept.again(request, errors, refused, "registeredSince");
        }
        kept.saved(request);
        next.addFlashAttribute("done", "page.saved");
        return "redirect:/cabinet";
    }

    @GetMapping("/cabinet/contacts")
    String contacts(Actor actor, HttpServletRequest request, Model model) {
        kept.show(request, model, actor.accountId(), ContactsForm.of(accounts.own(actor)));
        places.show(model, "village");
        return "farmer/contacts";
    }

    @PostMapping("/cabinet/contacts")
    String changeContacts(
            Actor actor,
            @Valid @ModelAttribute("form") ContactsForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (errors.hasErrors() || form.village() == null) {
            return kept.again(request, errors);
        }
        String email = form.email() == null || form.email().isBlank()
                ? null
                : form.email().trim();
        try {
            accounts.changeContacts(actor, Phone.parse(form.phone()).orElseThrow(), email, form.village());
        } catch (RuleViolationException refused) {
            return kept.again(request, errors, refused, "village");
        }
        kept.saved(request);
        next.addFlashAttribute("done", "page.saved");
        return "redirect:/cabinet";
    }
}
