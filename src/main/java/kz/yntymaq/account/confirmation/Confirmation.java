package kz.yntymaq.account.confirmation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One confirmation of an account.
 *
 * @param kind of the document that was seen, null for another way
 * @param by who saw it, null for another way
 * @param office of whoever saw it, null for another way
 * @param objectedAt when the person objected, null when they did not
 */
public record Confirmation(
        UUID id,
        UUID account,
        How how,
        @Nullable DocumentKind kind,
        @Nullable UUID by,
        @Nullable Bilingual office,
        Instant at,
        @Nullable Instant objectedAt) {

    /** How long the person can object to what an official saw. The portal's own period; no act sets one. */
    public static final Duration TO_OBJECT = Duration.ofHours(24);

    /** The last moment of the day to object. */
    public Instant objectUntil() {
        return at.plus(TO_OBJECT);
    }

    /** Whether the person can object at this moment: to what another person vouched for, and only for a day. */
    public boolean canBeObjectedTo(Instant now) {
        return how == How.DOCUMENT_SEEN && objectedAt == null && now.isBefore(objectUntil());
    }
}
