package kz.yntymaq.review.commission;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;

/** Votes on cases that are held together: a room above this one knows which, and tells its members of them as one. */
public interface HeldTogether {

    /** Those among some votes that are held together with others. */
    Set<UUID> among(Set<UUID> votes);

    /** Where a member goes on after the vote on a case; empty for a case that stands alone. */
    Optional<String> after(Actor actor, UUID application);
}
