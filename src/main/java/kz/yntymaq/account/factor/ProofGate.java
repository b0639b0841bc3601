package kz.yntymaq.account.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.SignedIn;
import kz.yntymaq.account.guard.Proofs;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Stands before every page on which a factor is added or removed: whoever has only an open session is asked for the
 * password first, or, where the account has none, for a certificate. A new page below {@link OwnSessions#PAGE} stands
 * behind it unless it is named here.
 */
@Configuration
class ProofGate implements WebMvcConfigurer, HandlerInterceptor {

    static final String PAGE = OwnSessions.PAGE + "/proof";

    /** Session attribute: the page that asked for the proof. Only ever set from a request's own path. */
    private static final String ASKED_BY = "proof-asked-by";

    private static final int BEFORE_THE_OTHERS = -10;

    private final Proofs proofs;
    private final Accounts accounts;

    ProofGate(Proofs proofs, Accounts accounts) {
        this.proofs = proofs;
        this.accounts = accounts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(OwnSessions.PAGE + "/**")
                .excludePathPatterns(OwnSessions.PAGE, PAGE, OwnSessions.PAGE + "/sessions/**")
                .order(BEFORE_THE_OTHERS);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        UUID account = signedIn();
        if (account == null || isProved(request.getSession(), account) || showsCodes(request)) {
            return true; // whom the filters let through without a sign-in is not asked here
        }
        request.getSession().setAttribute(ASKED_BY, request.getRequestURI());
        carry(request, response);
        response.sendRedirect(PAGE);
        return false;
    }

    /** Words that were on their way to the page are said here: that a press of before was not done, say. */
    private static void carry(HttpServletRequest request, HttpServletResponse response) {
        var words = RequestContextUtils.getInputFlashMap(request);
        if (words != null) {
            RequestContextUtils.getOutputFlashMap(request).putAll(words);
            RequestContextUtils.saveOutputFlashMap(PAGE, request, response);
        }
    }

    /** Whether the person has lately proved that it is them. */
    boolean isProved(HttpSession session, UUID account) {
        return proofs.isByPassword(session, account)
                || (proofs.isByCertificate(session, account) && !hasPassword(account));
    }

    /** Whether the account has a password: one that was given back to its owner by a certificate has none at first. */
    boolean hasPassword(UUID account) {
        Account known = accounts.findAll(List.of(account)).get(account);
        return known != null && known.passwordHash() != null;
    }

    /** Where a person goes on who gave the proof. */
    static String goingTo(HttpSession session) {
        Object path = session.getAttribute(ASKED_BY);
        session.removeAttribute(ASKED_BY);
        return path instanceof String known ? known : OwnSessions.PAGE;
    }

    /** Codes that were just made are on their way to their page, though the proof is used up. */
    private static boolean showsCodes(HttpServletRequest request) {
        var words = RequestContextUtils.getInputFlashMap(request);
        return HttpMethod.GET.matches(request.getMethod()) && words != null && words.containsKey(Factors.MADE_CODES);
    }

    private static @Nullable UUID signedIn() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof SignedIn person ? person.accountId() : null;
    }
}
