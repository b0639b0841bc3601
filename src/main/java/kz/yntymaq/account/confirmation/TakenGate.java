package kz.yntymaq.account.confirmation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import kz.yntymaq.account.SignedIn;
import kz.yntymaq.account.factor.OwnSessions;
import kz.yntymaq.ui.form.FormPages;
import kz.yntymaq.ui.form.Gate;
import kz.yntymaq.ui.form.KeptForms;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever took an account that somebody else had claimed first says what becomes of what it held. */
public class TakenGate extends Gate {

    /** Where a person who took an account looks through what it held before. */
    public static final String PAGE = "/cabinet/identity/taken";

    /** Session attribute: the path to go on to afterwards. Only ever set from a request's own path. */
    private static final String GOING_TO = "taken-going-to";

    /** Session attribute: there was something to decide at the sign-in, so that the database is not asked of others. */
    private static final String TO_DECIDE = "taken-to-decide";

    private final TakenAccounts taken;

    public TakenGate(TakenAccounts taken, KeptForms kept, FormPages pages) {
        super(PAGE, GOING_TO, "/cabinet", kept, pages);
        this.taken = taken;
    }

    /** Shuts for this session until the owner has decided, here or in another session. */
    public static void shut(HttpSession session) {
        session.setAttribute(TO_DECIDE, true);
    }

    @Override
    protected boolean isShutFor(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(TO_DECIDE) == null) {
            return false;
        }
        var known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof SignedIn owner && taken.isUndecided(owner.accountId())) {
            return true;
        }
        session.removeAttribute(TO_DECIDE);
        return false;
    }

    /** The other gates' pages: who owes more than one thing can do each. */
    @Override
    protected boolean isOpenToo(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/cabinet/consent") || path.startsWith(OwnSessions.PAGE);
    }
}
