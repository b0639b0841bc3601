package kz.yntymaq.office;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.SecondStep;
import kz.yntymaq.account.SignIn;
import kz.yntymaq.account.SignedIn;
import kz.yntymaq.account.confirmation.TakenAccounts;
import kz.yntymaq.account.confirmation.TakenGate;
import kz.yntymaq.ui.form.KeptForms;
import kz.yntymaq.ui.form.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/** Where a sign-in leads: back to the page that asked for it, else to the start page of the office held. */
@Component
public class SignInHandlers extends SavedRequestAwareAuthenticationSuccessHandler
        implements AuthenticationFailureHandler {

    /** Session attribute: a path of the portal to go to after the sign-in. Only ever set from a request's own path. */
    public static final String RETURN_TO = "return-to";

    /** Where a person who signed in by a certificate sets a password without the old one. */
    public static final String NEW_PASSWORD = "/cabinet/password/new";

    /** Where the second factor is asked for. */
    public static final String SECOND_STEP = "/sign-in/second";

    /** Session attribute: the IIN that was typed with a wrong password, to be shown again once. */
    static final String TYPED_IIN = "typed-iin";

    /** Session attribute: message key of what to say there, where something was lost on the way. */
    public static final String RETURN_WORDS = "return-words";

    private final Actors actors;
    private final Arrivals arrivals;
    private final TakenAccounts taken;
    private final FlashMapManager flash;

    SignInHandlers(Actors actors, Arrivals arrivals, TakenAccounts taken, FlashMapManager flash) {
        this.actors = actors;
        this.arrivals = arrivals;
        this.taken = taken;
        this.flash = flash;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        HttpSession session = request.getSession();
        session.removeAttribute(TYPED_IIN);
        KeptForms.forgetVisitor(session);
        if (authentication.getPrincipal() instanceof SecondStep.Owed) {
            clearAuthenticationAttributes(request);
            getRedirectStrategy().sendRedirect(request, response, SECOND_STEP); // where to go on afterwards stays kept
            return;
        }
        if (authentication.getPrincipal() instanceof SignedIn signedIn) {
            arrivals.note(request, response, signedIn.accountId());
        }
        if (authentication.getPrincipal() instanceof SignedIn owner && taken.isUndecided(owner.accountId())) {
            TakenGate.shut(session);
            clearAuthenticationAttributes(request);
            getRedirectStrategy().sendRedirect(request, response, TakenGate.PAGE);
            return;
        }
        if (session.getAttribute(RETURN_TO) instanceof String path) {
            session.removeAttribute(RETURN_TO);
            if (session.getAttribute(RETURN_WORDS) instanceof String words) {
                session.removeAttribute(RETURN_WORDS);
                var onTop = new FlashMap();
                onTop.put(Violations.REFUSED, words);
                onTop.setTargetRequestPath(path.replaceAll("[?#].*", ""));
                flash.saveOutputFlashMap(onTop, request, response);
            }
            clearAuthenticationAttributes(request);
            getRedirectStrategy().sendRedirect(request, response, path);
            return;
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        Role role = authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? actors.find(signedIn.accountId()).map(Actor::role).orElse(Role.FARMER)
                : Role.FARMER;
        return startPage(role);
    }

    /** The page where a role's work begins. */
    public static String startPage(Role role) {
        return switch (role) {
            case FARMER -> "/cabinet";
            case OFFICIAL, OPERATOR_OFFICER, AUDITOR -> "/office";
            case ADMINISTRATOR -> "/admin";
            case SERVICE_POINT -> "/office/identity";
        };
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        String typed = request.getParameter("iin");
        if (typed != null && typed.length() <= 20) {
            request.getSession().setAttribute(TYPED_IIN, typed);
        }
        String query = refused instanceof SignIn.TooSoonException soon
                ? "?wait=" + (soon.delay().toSeconds() + 1)
                : "?wrong";
        getRedirectStrategy().sendRedirect(request, response, "/sign-in" + query);
    }
}
