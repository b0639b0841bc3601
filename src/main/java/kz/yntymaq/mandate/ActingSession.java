package kz.yntymaq.mandate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.acting.ChosenMandate;
import kz.yntymaq.account.acting.OnBehalf;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.form.KeptForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * For whom the person of a session acts. The session keeps the mandate's id alone; whether it stands is asked at each
 * request. Whoever begins or stops leaves all behind that the session kept, so that nothing of one client is ever shown
 * to another or to the helper.
 */
@Component
class ActingSession implements ChosenMandate {

    private static final String MANDATE = "acting";
    private static final String ENDED = ActingSession.class.getName() + ".ended";

    /** What a session keeps that is about who signed in, and from where. */
    private static final Set<String> OF_THE_SIGN_IN =
            Set.of("SPRING_SECURITY_CONTEXT", "signed-in-from", "consent-agreed");

    private final Standing standing;
    private final ActingCookie cookie;

    ActingSession(Standing standing, ActingCookie cookie) {
        this.standing = standing;
        this.cookie = cookie;
    }

    @Override
    public Optional<OnBehalf> of(HttpServletRequest request, UUID person) {
        UUID mandate = chosen(request);
        if (mandate == null) {
            return Optional.empty();
        }
        Optional<OnBehalf> found = standing.find(mandate, person);
        if (found.isEmpty()) {
            request.setAttribute(ENDED, true);
        }
        return found;
    }

    /** Whether a mandate was chosen that does not stand any more; known once {@link #of} was asked. */
    boolean hasEnded(HttpServletRequest request) {
        return request.getAttribute(ENDED) != null;
    }

    /** @throws RuleViolationException when the mandate does not stand, or this person is not its helper */
    void begin(HttpServletRequest request, HttpServletResponse response, UUID mandate, UUID person) {
        OnBehalf help = standing.find(mandate, person).orElseThrow(() -> new RuleViolationException("mandate.ended"));
        begin(request, help);
        cookie.set(response, mandate);
    }

    private static void begin(HttpServletRequest request, OnBehalf help) {
        leaveBehind(request, help.giver());
        request.getSession().setAttribute(MANDATE, help.mandate());
    }

    /** The person acts for themself again. */
    void stop(HttpServletRequest request, HttpServletResponse response) {
        leaveBehind(request, null);
        cookie.forget(response);
    }

    /** Whether this browser acted for somebody in a session that died since, and has opened no page of its own yet. */
    boolean isCutOff(HttpServletRequest request) {
        return cookie.isIn(request) && chosen(request) == null;
    }

    /** For whom it acted then, if the mandate still stands. */
    Optional<OnBehalf> cutOff(HttpServletRequest request, UUID person) {
        return cookie.of(request).flatMap(mandate -> standing.find(mandate, person));
    }

    /** Goes on acting as before the session died. */
    void goOn(HttpServletRequest request, OnBehalf help) {
        begin(request, help);
    }

    /** The person has gone elsewhere: whatever comes now is their own. */
    void forget(HttpServletResponse response) {
        cookie.forget(response);
    }

    /** @param next whose kept forms stay: those that were typed for the same person before the session died */
    private static void leaveBehind(HttpServletRequest request, @Nullable UUID next) {
        HttpSession session = request.getSession();
        Collections.list(session.getAttributeNames()).stream()
                .filter(name -> !OF_THE_SIGN_IN.contains(name))
                .filter(name -> next == null || !KeptForms.isFormOf(session, name, next))
                .forEach(session::removeAttribute);
    }

    private static @Nullable UUID chosen(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(MANDATE) instanceof UUID mandate ? mandate : null;
    }
}
