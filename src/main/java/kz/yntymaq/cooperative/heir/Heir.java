package kz.yntymaq.cooperative.heir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An heir of a member.
 *
 * @param name as it stands in the paper
 * @param account of who has one in the portal, null for others
 * @param paper number and day of the certificate of inheritance, or of another paper
 * @param amount tenge, null before the share was divided
 * @param settledOn day on which it was paid or passed, null before
 */
record Heir(
        UUID id,
        String name,
        @Nullable UUID account,
        Parts.Fraction part,
        String paper,
        @Nullable BigDecimal amount,
        HeirState state,
        @Nullable LocalDate settledOn) {}
