package kz.yntymaq.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import kz.yntymaq.account.consent.ConsentText;
import kz.yntymaq.account.guard.SignInGuard;
import kz.yntymaq.account.guard.Tries;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.SameTime;
import kz.yntymaq.territory.PlaceChoice;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** A villager registers. */
@Controller
class RegistrationController {

    private final Accounts accounts;
    private final PlaceChoice places;
    private final Forms forms;
    private final ConsentText consent;
    private final SignInGuard guard;
    private final Clock clock;

    RegistrationController(
            Accounts accounts, PlaceChoice places, Forms forms, ConsentText consent, SignInGuard guard, Clock clock) {
        this.accounts = accounts;
        this.guard = guard;
        this.places = places;
        this.forms = forms;
        this.consent = consent;
        this.clock = clock;
    }

    @GetMapping("/register")
    String page(Model model) {
        RegistrationForm known = model.getAttribute(RegistrationForm.KNOWN) instanceof RegistrationForm given
                ? given
                : RegistrationForm.empty();
        forms.show(model, null, known);
        places.show(model, "village");
        model.addAttribute("consentWords", consent.words());
        model.addAttribute("canBeGiven", consent.canBeGiven());
        return "account/register";
    }

    @PostMapping("/register")
    @NotBinding("a claim, which is what it makes")
    String register(
            @Valid @ModelAttribute("form") RegistrationForm form, BindingResult errors, HttpServletRequest request) {
        if (!consent.canBeGiven()) {
            return "redirect:/register"; // which says why
        }
        String address = request.getRemoteAddr();
        return forms.post(errors)
                .onField("village")
                .run(() -> SameTime.of(() -> register(form, address)))
                // The same words whether the IIN was new or known: nobody learns who is registered.
                .done("account.registered")
                .to(registered -> next(Iin.parse(form.iin()).orElseThrow(), LocalDate.now(clock)));
    }

    private static String next(Iin iin, LocalDate today) {
        if (!iin.looksLikeBirthDate(today)) {
            return "/sign-in?look-again";
        }
        return iin.looksUnderAge(today) ? "/sign-in?under-age" : "/sign-in";
    }

    private void register(RegistrationForm form, String address) {
        Duration wait = guard.attempt(Tries.ofRegistration(address));
        if (!wait.isZero()) {
            throw new FieldViolationException("iin", "account.register.wait", wait.toMinutes() + 1);
        }
        try {
            accounts.register(form.toRegistration());
        } catch (DataIntegrityViolationException pressedTwice) {
            // the first press has registered the person: the second goes on as for a known IIN
        }
    }
}
