package kz.yntymaq.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.SameTime;
import kz.yntymaq.territory.PlaceChoice;
import kz.yntymaq.ui.KeptForms;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A villager registers. */
@Controller
class RegistrationController {

    private final Accounts accounts;
    private final PlaceChoice places;
    private final KeptForms kept;
    private final ConsentText consent;
    private final SignInGuard guard;
    private final Clock clock;

    RegistrationController(
            Accounts accounts,
            PlaceChoice places,
            KeptForms kept,
            ConsentText consent,
            SignInGuard guard,
            Clock clock) {
        this.accounts = accounts;
        this.guard = guard;
        this.places = places;
        this.kept = kept;
        this.consent = consent;
        this.clock = clock;
    }

    @GetMapping("/register")
    String page(HttpServletRequest request, Model model) {
        kept.show(request, model, null, RegistrationForm.empty());
        places.show(model, "village");
        model.addAttribute("consentWords", consent.words());
        model.addAttribute("canBeGiven", consent.canBeGiven());
        return "account/register";
    }

    @PostMapping("/register")
    String register(
            @Valid @ModelAttribute("form") RegistrationForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (!consent.canBeGiven()) {
            return "redirect:/register"; // which says why
        }
        if (errors.hasErrors()) {
            return kept.again(request, errors);
        }
        try {
            SameTime.of(() -> register(form, request.getRemoteAddr()));
        } catch (RuleViolationException refused) {
            return kept.again(request, errors, refused, "village");
        }
        kept.saved(request);
        // The same words whether the IIN was new or known: nobody learns who is registered.
        next.addFlashAttribute("done", "account.registered");
        Iin iin = Iin.parse(form.iin()).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        if (!iin.looksLikeBirthDate(today)) {
            return "redirect:/sign-in?look-again";
        }
        return iin.looksUnderAge(today) ? "redirect:/sign-in?under-age" : "redirect:/sign-in";
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
