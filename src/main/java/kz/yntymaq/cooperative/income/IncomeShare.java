package kz.yntymaq.cooperative.income;

import java.math.BigDecimal;
import java.util.UUID;
import kz.yntymaq.cooperative.payment.GivenBook;
import org.jspecify.annotations.Nullable;

/**
 * What a draft gives to a member, or as dividends to an associated member.
 *
 * @param payee id of the membership or of the associated member
 * @param place in the draft: members by number, then associated members
 * @param number in the register of shares, null for an associated member
 * @param weight by which it is divided, zero for an associated member
 * @param amount tenge
 * @param paid of it, tenge
 * @param died whether the member has died, so that the heirs are paid
 */
record IncomeShare(
        UUID payee,
        int place,
        @Nullable Integer number,
        String name,
        BigDecimal weight,
        BigDecimal amount,
        BigDecimal paid,
        boolean died) {

    /** What is still to be paid once it was decided. */
    public BigDecimal owed() {
        return amount.subtract(paid);
    }

    /** What is still owed, as it is posted. */
    GivenBook.Part part() {
        return new GivenBook.Part(payee, owed());
    }

    /** Whether it is paid as dividends. */
    public boolean associated() {
        return number == null;
    }

    /** Number and name. */
    public String whose() {
        return number == null ? name : number + ". " + name;
    }
}
