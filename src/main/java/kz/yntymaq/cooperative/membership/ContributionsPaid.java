package kz.yntymaq.cooperative.membership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.cooperative.promise.Brought;
import org.jspecify.annotations.Nullable;

/**
 * Share and entrance fee were recorded as paid. Who listens posts them in the same transaction.
 *
 * @param share tenge, zero for who got the share of another
 * @param brought the thing that is the share, or a part of it; null where all of it was money
 * @param fee tenge, may be zero
 * @param by account that records it
 */
public record ContributionsPaid(
        UUID cooperativeId,
        UUID membershipId,
        BigDecimal share,
        @Nullable Brought brought,
        BigDecimal fee,
        LocalDate paidOn,
        UUID by) {}
