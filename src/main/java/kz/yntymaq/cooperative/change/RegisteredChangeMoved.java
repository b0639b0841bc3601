package kz.yntymaq.cooperative.change;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of the register went on.
 *
 * @param state where it stands now
 * @param reason of sending back, else null
 */
record RegisteredChangeMoved(
        UUID cooperativeId,
        RegisteredChange.State state,
        @Nullable String reason) {

    static RegisteredChangeMoved claimed(UUID cooperative) {
        return new RegisteredChangeMoved(cooperative, RegisteredChange.State.CLAIMED, null);
    }

    static RegisteredChangeMoved decided(UUID cooperative, @Nullable String reason) {
        return new RegisteredChangeMoved(
                cooperative,
                reason == null ? RegisteredChange.State.CONFIRMED : RegisteredChange.State.SENT_BACK,
                reason);
    }
}
