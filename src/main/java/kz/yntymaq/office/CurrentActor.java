package kz.yntymaq.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The actor of a request, looked up once a request. */
@Component
public class CurrentActor {

    private static final String ATTRIBUTE = CurrentActor.class.getName();

    private final Actors actors;

    CurrentActor(Actors actors) {
        this.actors = actors;
    }

    /** Who acts in this request; empty for a visitor. */
    public Optional<Actor> of(HttpServletRequest request) {
        return of(request, SecurityContextHolder.getContext().getAuthentication());
    }

    /** Who acts in this request by an authentication known already; empty for a visitor. */
    @SuppressWarnings("unchecked")
    public Optional<Actor> of(HttpServletRequest request, @Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        if (request.getAttribute(ATTRIBUTE) instanceof Optional<?> known) {
            return (Optional<Actor>) known;
        }
        Optional<Actor> found = actors.find(signedIn.accountId());
        request.setAttribute(ATTRIBUTE, found);
        return found;
    }
}
