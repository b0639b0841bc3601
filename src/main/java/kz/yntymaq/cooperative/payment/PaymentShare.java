package kz.yntymaq.cooperative.payment;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A member's part of a draft.
 *
 * @param weight participation, tenge
 * @param amount their part, tenge
 * @param paid of it, tenge
 */
record PaymentShare(UUID membership, int number, String name, BigDecimal weight, BigDecimal amount, BigDecimal paid) {

    /** What is still to be paid once it was decided. */
    public BigDecimal owed() {
        return amount.subtract(paid);
    }

    /** Number and name. */
    public String whose() {
        return number + ". " + name;
    }
}
