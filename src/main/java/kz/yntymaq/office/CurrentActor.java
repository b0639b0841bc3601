package kz.yntymaq.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.SignedIn;
import kz.yntymaq.account.acting.ChosenMandate;
import kz.yntymaq.account.acting.OnBehalf;
import kz.yntymaq.audit.Hand;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The actor of a request, looked up once a request: the person who is signed in, or for whom that person acts. */
@Component
public class CurrentActor implements Hand {

    private static final String SELF = CurrentActor.class.getName() + ".self";
    private static final String ATTRIBUTE = CurrentActor.class.getName();

    private final Actors actors;
    private final ChosenMandate chosen;

    CurrentActor(Actors actors, ChosenMandate chosen) {
        this.actors = actors;
        this.chosen = chosen;
    }

    /** Who acts in this request; empty for a visitor. */
    public Optional<Actor> of(HttpServletRequest request) {
        return of(request, SecurityContextHolder.getContext().getAuthentication());
    }

    /** Who acts in this request by an authentication known already; empty for a visitor. */
    public Optional<Actor> of(HttpServletRequest request, @Nullable Authentication authentication) {
        return self(request, authentication).map(person -> {
            if (request.getAttribute(ATTRIBUTE) instanceof Actor known) {
                return known;
            }
            Actor actor = chosen.of(request, person.accountId())
                    .flatMap(help -> actors.find(help.giver()).map(giver -> giver.helped(help, person)))
                    .orElse(person);
            request.setAttribute(ATTRIBUTE, actor);
            return actor;
        });
    }

    /** The person who is signed in, for whomever they act; empty for a visitor. */
    public Optional<Actor> self(HttpServletRequest request) {
        return self(request, SecurityContextHolder.getContext().getAuthentication());
    }

    /** Whatever is done in this request is done by the person for themself, also in the audit log. */
    public void actForSelf(HttpServletRequest request) {
        self(request).ifPresent(person -> request.setAttribute(ATTRIBUTE, person));
    }

    @SuppressWarnings("unchecked")
    private Optional<Actor> self(HttpServletRequest request, @Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        if (request.getAttribute(SELF) instanceof Optional<?> known) {
            return (Optional<Actor>) known;
        }
        Optional<Actor> found = actors.find(signedIn.accountId());
        request.setAttribute(SELF, found);
        return found;
    }

    @Override
    public Optional<Pair> of(UUID account) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                        && attributes.getRequest().getAttribute(ATTRIBUTE) instanceof Actor actor
                        && actor.help() != null
                        && (account.equals(actor.accountId()) || account.equals(actor.hand()))
                ? Optional.of(pair(actor.help()))
                : Optional.empty();
    }

    private static Pair pair(OnBehalf help) {
        OnBehalf.Through through = help.through();
        return new Pair(help.helper(), help.giver(), through == null ? null : through.cooperative());
    }
}
