package kz.yntymaq.cooperative.membership;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A membership that was recorded as ended goes on, so that its share is owed to nobody. Who listens posts that in the same
 * transaction.
 *
 * @param leftOn the day on which it was said to have ended
 * @param on day of the record
 * @param reason in the words of who took it back
 * @param by account that records it
 */
public record MembershipRestored(
        UUID cooperativeId, UUID membershipId, LocalDate leftOn, LocalDate on, String reason, UUID by) {}
