package kz.yntymaq.cooperative.membership;

import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.cooperative.law.Ending;

/**
 * A membership has ended, so that its share, unless it was sold, is owed to who left. Who listens posts that in the same
 * transaction.
 *
 * @param by account that records it
 */
public record MembershipEnded(UUID cooperativeId, UUID membershipId, Ending ending, LocalDate leftOn, UUID by) {}
