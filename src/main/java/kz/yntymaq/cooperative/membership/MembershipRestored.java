package kz.yntymaq.cooperative.membership;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A membership that was recorded as ended goes on, so that its share is owed to nobody. Who listens posts that in the same
 * transaction.
 *
 * @param on day of the record
 * @param reason in the words of who took it back
 * @param by account that records it
 */
public record MembershipRestored(UUID cooperativeId, UUID membershipId, LocalDate on, String reason, UUID by) {}
