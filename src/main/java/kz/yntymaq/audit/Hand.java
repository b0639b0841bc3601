package kz.yntymaq.audit;

import java.util.Optional;
import java.util.UUID;

/** By whose hand something is done in the request of this moment; answered by the room that knows who acts. */
public interface Hand {

    /**
     * Who did it, and for whom.
     *
     * @param by the helper
     * @param on for whom
     */
    record Pair(UUID by, UUID on) {}

    /** The helper and the helped, where this account is one of them; empty for whoever acts for themself. */
    Optional<Pair> of(UUID account);
}
