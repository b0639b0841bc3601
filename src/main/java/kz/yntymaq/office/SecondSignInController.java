package kz.yntymaq.office;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kz.yntymaq.account.SecondStep;
import kz.yntymaq.account.SignIn;
import kz.yntymaq.account.SignInDetails;
import kz.yntymaq.account.SignedIn;
import kz.yntymaq.account.factor.Factors;
import kz.yntymaq.account.passkey.PasskeyAnswer;
import kz.yntymaq.account.passkey.Passkeys;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.NotBinding;
import kz.yntymaq.ui.form.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Asks for the second factor after the password. Its post is no {@code Forms#post}: a code is never kept. Whoever has
 * not given it is a visitor to every other page.
 */
@Controller
class SecondSignInController {

    private static final int LONGEST_CODE = 40;
    private static final String EXPIRED = "redirect:/sign-in?expired";

    private final Factors factors;
    private final Passkeys passkeys;
    private final Actors actors;
    private final SignInHandlers handlers;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SecondSignInController(Factors factors, Passkeys passkeys, Actors actors, SignInHandlers handlers) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.actors = actors;
        this.handlers = handlers;
    }

    /** Whose second factor this request owes; empty for everybody else. */
    static Optional<UUID> owed() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof SecondStep.Owed owed
                ? Optional.of(owed.accountId())
                : Optional.empty();
    }

    @GetMapping(SignInHandlers.SECOND_STEP)
    String page(HttpServletRequest request, Model model) {
        Optional<UUID> account = owed();
        if (account.isEmpty()) {
            return EXPIRED;
        }
        model.addAttribute("app", factors.hasApp(account.get()));
        model.addAttribute(
                "passkey",
                passkeys.ask(account.get(), request.getSession().getId()).orElse(null));
        return "account/sign-in-second";
    }

    @PostMapping(SignInHandlers.SECOND_STEP)
    @NotBinding("a sign-in")
    @Nullable
    String give(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String typed = code.substring(0, Math.min(code.length(), LONGEST_CODE));
        return pass(request, response, "code", account -> factors.pass(account, typed, new SignInDetails(request)));
    }

    @PostMapping(SignInHandlers.SECOND_STEP + "/passkey")
    @Button(on = SignInHandlers.SECOND_STEP)
    @NotBinding("a sign-in")
    @Nullable
    String givePasskey(PasskeyAnswer answer, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String session = request.getSession().getId();
        return pass(
                request,
                response,
                null,
                account -> passkeys.pass(account, answer, session, new SignInDetails(request)));
    }

    /** @param field id of the field that was filled in, null for none */
    private @Nullable String pass(
            HttpServletRequest request, HttpServletResponse response, @Nullable String field, Consumer<UUID> proof)
            throws ServletException, IOException {
        Optional<UUID> account = owed();
        if (account.isEmpty()) {
            return EXPIRED;
        }
        if (actors.find(account.get()).isEmpty()) { // shut meanwhile
            request.getSession().invalidate();
            return EXPIRED;
        }
        try {
            proof.accept(account.get());
        } catch (RuleViolationException refused) {
            return field == null
                    ? Violations.onTopOf(SignInHandlers.SECOND_STEP, refused, request)
                    : Violations.at(field, SignInHandlers.SECOND_STEP, refused, request);
        }
        signIn(account.get(), request, response);
        return null; // the handler has answered
    }

    private void signIn(UUID account, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.changeSessionId(); // that of the half way is worth nothing more
        Authentication whole = SignIn.authenticated(new SignedIn(account));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(whole);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        handlers.onAuthenticationSuccess(request, response, whole);
    }
}
