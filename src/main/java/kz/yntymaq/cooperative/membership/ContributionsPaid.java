package kz.yntymaq.cooperative.membership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Share and entrance fee were recorded as paid. Who listens posts them in the same transaction.
 *
 * @param share tenge, zero for who got the share of another
 * @param fee tenge, may be zero
 * @param by account that records it
 */
public record ContributionsPaid(
        UUID cooperativeId, UUID membershipId, BigDecimal share, BigDecimal fee, LocalDate paidOn, UUID by) {}
