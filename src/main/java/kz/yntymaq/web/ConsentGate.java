package kz.yntymaq.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.SignedIn;
import kz.yntymaq.account.consent.Consents;
import kz.yntymaq.office.CurrentActor;
import kz.yntymaq.ui.form.FormPages;
import kz.yntymaq.ui.form.Gate;
import kz.yntymaq.ui.form.KeptForms;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Whoever agreed to earlier words about personal data is asked again, and so is a villager who agreed to none.
 * Meanwhile they may look at the own data.
 */
class ConsentGate extends Gate {

    static final String PAGE = "/cabinet/consent";

    /** Session attribute: the path to go on to after the consent. Only ever set from a request's own path. */
    static final String GOING_TO = "consent-going-to";

    /** Session attribute: message key of what to say there, where the press of a button was not done. */
    static final String WORDS = "consent-words";

    /** Session attribute: the account that need not be asked, so that the database is asked once a session. */
    private static final String AGREED = "consent-agreed";

    /** Everything that is held about the person. */
    private static final String ALL_DATA = "/cabinet/data";

    /** Whoever does not agree to new words may take the old consent back. */
    private static final String WITHDRAWAL = ALL_DATA + "/withdrawal";

    private static final Set<String> OWN_DATA =
            Set.of("/cabinet/profile", "/cabinet/contacts", "/cabinet/inbox", ALL_DATA);

    private final Consents consents;
    private final CurrentActor current;

    ConsentGate(Consents consents, CurrentActor current, KeptForms kept, FormPages pages) {
        super(PAGE, GOING_TO, "/cabinet", kept, pages);
        this.consents = consents;
        this.current = current;
    }

    @Override
    protected boolean isShutFor(HttpServletRequest request) {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known != null
                && known.getPrincipal() instanceof SignedIn person
                && !hasAgreed(request, person.accountId());
    }

    @Override
    protected boolean isOpenToo(HttpServletRequest request) {
        boolean looks = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        String address = request.getRequestURI();
        return (looks && (OWN_DATA.contains(address) || address.startsWith(ALL_DATA + "/")))
                || address.startsWith(WITHDRAWAL);
    }

    @Override
    protected void stopped(HttpSession session, boolean isKept) {
        session.setAttribute(WORDS, isKept ? null : "account.consent.press");
    }

    private boolean hasAgreed(HttpServletRequest request, UUID account) {
        HttpSession session = request.getSession(false);
        if (session != null && account.equals(session.getAttribute(AGREED))) {
            return true;
        }
        boolean villager =
                current.self(request).filter(person -> person.is(Role.FARMER)).isPresent();
        if (consents.isOutdated(account, villager)) {
            return false;
        }
        if (session != null) {
            session.setAttribute(AGREED, account);
        }
        return true;
    }
}
