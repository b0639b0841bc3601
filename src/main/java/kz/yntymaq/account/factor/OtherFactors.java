package kz.yntymaq.account.factor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Second factors beside the application that shows codes; {@code account.passkey} has them. */
public interface OtherFactors {

    /**
     * One of them.
     *
     * @param name that its owner gave it
     * @param usedAt the last sign-in with it, null for none
     */
    record Kept(
            UUID id, String name, Instant addedAt, @Nullable Instant usedAt) {}

    /** Whether the account has one. */
    boolean hasAny(UUID account);

    /** Those of the account, the oldest first. */
    List<Kept> list(UUID account);

    /** Removes all of the account. @return whether there were any */
    boolean removeAll(UUID account);
}
