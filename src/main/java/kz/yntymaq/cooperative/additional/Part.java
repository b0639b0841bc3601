package kz.yntymaq.cooperative.additional;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What one member brings of an additional contribution.
 *
 * @param number of the member in the register
 * @param weight share of the member on the day on which it was drafted, tenge
 * @param amount tenge
 * @param brought of it, tenge
 * @param owed what is left of it, tenge; nothing of who left
 * @param left whether the membership has ended
 */
record Part(
        UUID membership,
        int number,
        String name,
        BigDecimal weight,
        BigDecimal amount,
        BigDecimal brought,
        BigDecimal owed,
        boolean left) {

    /** The member as lists call it. */
    public String whose() {
        return number + ". " + name;
    }
}
