package kz.yntymaq.cooperative.membership;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A membership has ended, so that its share is owed to who left. Who listens posts that in the same transaction.
 *
 * @param by account that records it
 */
public record MembershipEnded(UUID cooperativeId, UUID membershipId, LocalDate leftOn, UUID by) {}
