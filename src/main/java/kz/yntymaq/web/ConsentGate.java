package kz.yntymaq.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.SignedIn;
import kz.yntymaq.account.consent.Consents;
import kz.yntymaq.office.CurrentActor;
import kz.yntymaq.ui.form.FormPages;
import kz.yntymaq.ui.form.KeptForms;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever agreed to earlier words about personal data is asked again, and so is a villager who agreed to none.
 * Meanwhile they reach nothing but help, those words, the sign-out, and a look at the own data. Where the person was
 * going is kept, and so is a form that was being sent.
 */
class ConsentGate extends OncePerRequestFilter {

    static final String PAGE = "/cabinet/consent";

    /** Session attribute: the path to go on to after the consent. Only ever set from a request's own path. */
    static final String GOING_TO = "consent-going-to";

    /** Session attribute: message key of what to say there, where the press of a button was not done. */
    static final String WORDS = "consent-words";

    /** Session attribute: the account that need not be asked, so that the database is asked once a session. */
    private static final String AGREED = "consent-agreed";

    private static final List<String> OPEN =
            List.of(PAGE, "/help", "/privacy", "/session", "/sign-in", "/sign-out", "/favicon.svg", "/favicon.ico");
    private static final List<String> OPEN_AREAS = List.of("/privacy/", "/assets/", "/actuator/", "/error");
    private static final List<String> OWN_DATA = List.of("/cabinet/profile", "/cabinet/contacts", "/cabinet/inbox");

    private final Consents consents;
    private final CurrentActor current;
    private final KeptForms kept;
    private final FormPages pages;

    ConsentGate(Consents consents, CurrentActor current, KeptForms kept, FormPages pages) {
        this.consents = consents;
        this.current = current;
        this.kept = kept;
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var known = SecurityContextHolder.getContext().getAuthentication();
        if (isOpen(request)
                || known == null
                || !(known.getPrincipal() instanceof SignedIn person)
                || hasAgreed(request, person.accountId())) {
            chain.doFilter(request, response);
            return;
        }
        HttpSession session = request.getSession();
        if (HttpMethod.GET.matches(request.getMethod())) {
            session.setAttribute(GOING_TO, address(request));
        } else {
            session.setAttribute(GOING_TO, pages.of(request).orElse("/cabinet"));
            session.setAttribute(WORDS, kept.keepUnsavedIfShown(request) ? null : "account.consent.press");
        }
        response.sendRedirect(PAGE);
    }

    private boolean hasAgreed(HttpServletRequest request, UUID account) {
        HttpSession session = request.getSession(false);
        if (session != null && account.equals(session.getAttribute(AGREED))) {
            return true;
        }
        boolean villager =
                current.of(request).filter(actor -> actor.is(Role.FARMER)).isPresent();
        if (consents.isOutdated(account, villager)) {
            return false;
        }
        if (session != null) {
            session.setAttribute(AGREED, account);
        }
        return true;
    }

    private static boolean isOpen(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        return OPEN.contains(path)
                || OPEN_AREAS.stream().anyMatch(path::startsWith)
                || (reads
                        && Stream.concat(OWN_DATA.stream(), Stream.of("/robots.txt"))
                                .anyMatch(path::equals));
    }

    private static String address(HttpServletRequest request) {
        String path = request.getRequestURI().replaceAll("^/+", "/");
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }
}
