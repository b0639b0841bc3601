package kz.yntymaq.signature.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.RegistrationForm;
import kz.yntymaq.account.confirmation.Confirmations;
import kz.yntymaq.account.guard.SignInGuard;
import kz.yntymaq.account.guard.Tries;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.office.SignInHandlers;
import kz.yntymaq.signature.CertificateFacts;
import kz.yntymaq.signature.Signing;
import kz.yntymaq.signature.SigningRequests;
import kz.yntymaq.ui.LocalProgram;
import kz.yntymaq.ui.form.Button;
import kz.yntymaq.ui.form.NotBinding;
import kz.yntymaq.ui.form.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The sign-in by ЭЦҚ. A look makes neither a session nor a request: both begin with the button, and the page that
 * follows shows what is signed.
 */
@Controller
class CertificateSignInController {

    private static final String PAGE = "/sign-in/certificate";

    /** Session attribute: the button was pressed, so that the page asks for a signature. */
    private static final String STARTED = "signature-started";

    private final SigningRequests requests;
    private final LocalProgram program;
    private final Confirmations confirmations;
    private final CertificateSessions sessions;
    private final SignInGuard guard;

    CertificateSignInController(
            SigningRequests requests,
            LocalProgram program,
            Confirmations confirmations,
            CertificateSessions sessions,
            SignInGuard guard) {
        this.requests = requests;
        this.program = program;
        this.confirmations = confirmations;
        this.sessions = sessions;
        this.guard = guard;
    }

    @GetMapping(PAGE)
    String page(@Nullable Actor actor, HttpServletRequest request, Model model) {
        if (actor != null) {
            return "redirect:" + SignInHandlers.startPage(actor.role());
        }
        HttpSession session = request.getSession(false);
        boolean started = session != null && session.getAttribute(STARTED) != null && requests.areOn();
        model.addAttribute("on", requests.areOn());
        if (started) {
            program.allow(request);
            model.addAttribute("asked", requests.open(Signing.in(session.getId())));
        }
        return "signature/sign-in";
    }

    /**
     * Begins, where the form has no answer yet; else takes the answer.
     *
     * @param forgotten there when the button stands on the page for who forgot the password
     */
    @PostMapping(PAGE)
    @Button(on = PAGE)
    @NotBinding("to sign in")
    @Nullable
    String answer(
            @RequestParam(required = false) @Nullable String nonce,
            @RequestParam(required = false) @Nullable String cms,
            @RequestParam(required = false) @Nullable String forgotten,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException, ServletException {
        HttpSession session = request.getSession();
        if (nonce == null) {
            session.setAttribute(STARTED, true);
            if (forgotten != null) {
                session.setAttribute(SignInHandlers.RETURN_TO, SignInHandlers.NEW_PASSWORD);
            }
            return "redirect:" + PAGE;
        }
        CertificateFacts certificate;
        Optional<UUID> account;
        try {
            certificate = take(session.getId(), nonce, cms, request.getRemoteAddr());
            Holder.requireOwn(certificate);
            account = confirmations.byCertificate(certificate.iin(), Holder.name(certificate));
        } catch (RuleViolationException refused) {
            return Violations.onTopOf(PAGE, refused, request);
        }
        session.removeAttribute(STARTED);
        if (account.isEmpty()) {
            PersonName name = Holder.name(certificate);
            next.addFlashAttribute(RegistrationForm.KNOWN, RegistrationForm.of(certificate.iin(), name));
            next.addFlashAttribute("noted", "signature.sign-in.nobody");
            return "redirect:/register";
        }
        try {
            sessions.begin(account.get(), request, response);
        } catch (BadCredentialsException shut) {
            return Violations.onTopOf(PAGE, new RuleViolationException("signature.sign-in.shut"), request);
        }
        return null;
    }

    private CertificateFacts take(String session, String nonce, @Nullable String cms, String address) {
        Tries tries = Tries.ofCertificate(address);
        Duration wait = guard.attempt(tries);
        if (!wait.isZero()) {
            throw new RuleViolationException("account.sign-in.wait", wait.toSeconds() + 1);
        }
        CertificateFacts certificate =
                requests.take(Signing.in(session), nonce, cms).certificate();
        guard.succeeded(tries);
        return certificate;
    }
}
