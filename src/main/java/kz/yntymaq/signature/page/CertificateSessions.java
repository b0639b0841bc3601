package kz.yntymaq.signature.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import kz.yntymaq.account.SignIn;
import kz.yntymaq.account.guard.Proofs;
import kz.yntymaq.office.SignInHandlers;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Begins the session of a person who showed a certificate, as the password does: with a new id and a new token. */
@Component
class CertificateSessions {

    private final SignIn signIn;
    private final SignInHandlers handlers;
    private final Proofs proofs;
    private final ChangeSessionIdAuthenticationStrategy newId = new ChangeSessionIdAuthenticationStrategy();
    private final CsrfAuthenticationStrategy newToken;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    CertificateSessions(SignIn signIn, SignInHandlers handlers, Proofs proofs, CsrfTokenRepository tokens) {
        this.signIn = signIn;
        this.handlers = handlers;
        this.proofs = proofs;
        this.newToken = new CsrfAuthenticationStrategy(tokens);
    }

    /** Signs in to the account, and answers with the way to where the person was going. */
    void begin(UUID account, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Authentication person = signIn.byCertificate(account);
        newId.onAuthentication(person, request, response);
        proofs.byCertificate(request.getSession(), account);
        newToken.onAuthentication(person, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        handlers.onAuthenticationSuccess(request, response, person);
    }
}
