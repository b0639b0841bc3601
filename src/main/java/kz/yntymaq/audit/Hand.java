package kz.yntymaq.audit;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By whose hand something is done in the request of this moment; answered by the room that knows who acts. */
public interface Hand {

    /**
     * Who did it, and for whom.
     *
     * @param by the helper
     * @param on for whom
     * @param through the co-operative that named the helper; null for one whom the person chose
     */
    record Pair(UUID by, UUID on, @Nullable UUID through) {}

    /** The helper and the helped, where this account is one of them; empty for whoever acts for themself. */
    Optional<Pair> of(UUID account);
}
