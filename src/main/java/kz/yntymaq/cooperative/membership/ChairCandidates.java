package kz.yntymaq.cooperative.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which of the members may be elected chair; answered by the room that keeps the bodies of a co-operative. */
public interface ChairCandidates {

    /**
     * Why a member may not chair.
     *
     * @param on day of the election
     * @return message key of the reason, null for none
     */
    @Nullable
    String refusal(UUID cooperativeId, UUID member, LocalDate on);

    /** Whether a board has to be elected in place of a chair alone, so that nobody is elected so on that day. */
    boolean isBoardDue(UUID cooperativeId, LocalDate on);
}
