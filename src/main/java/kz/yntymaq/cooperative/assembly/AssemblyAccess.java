package kz.yntymaq.cooperative.assembly;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.voting.Sittings;
import org.springframework.stereotype.Component;

/** Who sees a founding meeting in the portal, and who leads it: who presides, and beside them the secretary. */
@Component
class AssemblyAccess {

    private final CooperativeRepository cooperatives;
    private final AssemblyRepository assemblies;
    private final Sittings sittings;

    AssemblyAccess(CooperativeRepository cooperatives, AssemblyRepository assemblies, Sittings sittings) {
        this.cooperatives = cooperatives;
        this.assemblies = assemblies;
        this.sittings = sittings;
    }

    /** A meeting as somebody may see it. */
    record Seen(Cooperative cooperative, Assembly assembly, Sittings.Facts sitting) {

        boolean presides(Actor actor) {
            return actor.accountId().equals(sitting.presiding());
        }

        boolean writes(Actor actor) {
            return actor.accountId().equals(sitting.secretary());
        }

        /** Whom the meeting is asked to elect, with who leads it. */
        Proposed proposed() {
            return assembly.proposed(requireNonNull(sitting.presiding()), requireNonNull(sitting.secretary()));
        }

        /** Who presides, who chairs the founding, and from its second day every founder: they are free to leave again then. */
        boolean mayCallOff(Actor actor, Instant now) {
            return presides(actor)
                    || cooperative.isChairedBy(actor.accountId())
                    || now.isAfter(assembly.getOpenedAt().plus(Duration.ofDays(1)));
        }
    }

    /** For the people of the co-operative. */
    Seen seen(Actor actor, UUID cooperativeId, UUID id) {
        return seen(cooperatives.findVisibleTo(actor, cooperativeId).orElseThrow(NotFoundException::new), id);
    }

    /** The same, held until the commit: its founding papers stand still meanwhile. */
    Seen held(Actor actor, UUID cooperativeId, UUID id) {
        return seen(cooperatives.findVisibleForUpdate(actor, cooperativeId).orElseThrow(NotFoundException::new), id);
    }

    private Seen seen(Cooperative cooperative, UUID id) {
        return new Seen(
                cooperative,
                assemblies.findByIdAndCooperativeId(id, cooperative.getId()).orElseThrow(NotFoundException::new),
                sittings.find(id).orElseThrow(NotFoundException::new));
    }

    /** One that is open, for its people. */
    Seen open(Actor actor, UUID cooperativeId, UUID id) {
        Seen seen = seen(actor, cooperativeId, id);
        seen.assembly().requireOpen();
        return seen;
    }

    /** One that is open, for who presides. */
    Seen presided(Actor actor, UUID cooperativeId, UUID id) {
        Seen seen = open(actor, cooperativeId, id);
        require(seen.presides(actor));
        return seen;
    }

    /** The same, held until the commit: whom its items are about stands meanwhile. */
    Seen presidedHeld(Actor actor, UUID cooperativeId, UUID id) {
        held(actor, cooperativeId, id);
        return presided(actor, cooperativeId, id);
    }

    /** One that is open, for its secretary. */
    Seen written(Actor actor, UUID cooperativeId, UUID id) {
        Seen seen = open(actor, cooperativeId, id);
        require(seen.writes(actor));
        return seen;
    }

    static void require(boolean may) {
        if (!may) {
            throw new NotFoundException();
        }
    }
}
