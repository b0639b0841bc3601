package kz.yntymaq.cooperative.associate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An associated member as kept.
 *
 * @param name of the person or of the firm
 * @param account of who has one in the portal, null for others
 * @param share money brought as prepayment for raw material, tenge
 * @param decidedOn day of the meeting that admitted
 * @param leftOn day of the exit, null while it lasts
 * @param produces agricultural products that they produce, null where it was not asked
 * @param exitAskedOn day on which they asked in the portal to leave; null where they did not, or took it back
 * @param exitGrounds what an exit rests on that was not asked for in the portal; null otherwise
 * @param entity the legal entity, null for a person and for a firm of which the name alone is known
 */
record Associate(
        UUID id,
        String name,
        @Nullable UUID account,
        String contractNumber,
        LocalDate contractOn,
        BigDecimal share,
        LocalDate paidOn,
        LocalDate decidedOn,
        @Nullable LocalDate leftOn,
        @Nullable String produces,
        @Nullable LocalDate exitAskedOn,
        @Nullable String exitGrounds,
        @Nullable AssociateEntity entity) {

    /** The name in the language of the page, where it is known in both. */
    public String named() {
        return entity == null ? name : entity.here();
    }
}
