package kz.yntymaq.cooperative.payment;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A member's part of a draft.
 *
 * @param weight participation, tenge
 * @param amount their part, tenge
 * @param paid of it, tenge
 * @param brought what corrections of earlier periods took from the participation, tenge, never above zero
 * @param carried what they leave for the next period, tenge, never above zero
 * @param died whether the member has died, so that the heirs are paid
 */
record PaymentShare(
        UUID membership,
        int number,
        String name,
        BigDecimal weight,
        BigDecimal amount,
        BigDecimal paid,
        BigDecimal brought,
        BigDecimal carried,
        boolean died) {

    /** What is still to be paid once it was decided. */
    public BigDecimal owed() {
        return amount.subtract(paid);
    }

    /** Number and name. */
    public String whose() {
        return number + ". " + name;
    }
}
