package kz.yntymaq.cooperative.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A draft of payments.
 *
 * @param charter what the charter says of the basis, in the chair's words
 * @param amount what is to be paid altogether, tenge
 * @param total participation of all members, tenge
 * @param members how many shares it has, those of nothing too
 * @param hash of all of it, 64 hexadecimal digits
 */
record Draft(
        UUID id,
        UUID cooperative,
        UUID period,
        Basis basis,
        String charter,
        BigDecimal amount,
        BigDecimal total,
        int members,
        String hash,
        Instant madeAt) {}
