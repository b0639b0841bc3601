package kz.yntymaq.lending.repayment;

import java.math.BigDecimal;
import java.time.LocalDate;
import kz.yntymaq.identity.Iban;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.lending.LoanFile;
import kz.yntymaq.lending.repayment.rule.Contract;
import kz.yntymaq.lending.repayment.rule.Surplus;

/**
 * A payment as an officer types it.
 *
 * @param day on which the money came
 * @param reference number of the bank's payment
 * @param surplus what the borrower chose of what is more than due
 */
public record GivenReceipt(LocalDate day, BigDecimal tenge, String reference, Surplus surplus) {

    private static final int TIYN = 2;

    /**
     * Looks whether it may be recorded. A payment of more than the whole contract costs is a slip of who typed.
     *
     * @throws FieldViolationException by the field that is wrong
     */
    public void require(LoanFile file, Contract contract, LocalDate today) {
        LocalDate paidOut = file.requirePaid().day();
        if (day.isAfter(today)) {
            throw new FieldViolationException("day", "lending.error.future");
        }
        if (day.isBefore(paidOut)) {
            throw new FieldViolationException("day", "lending.error.before-payout");
        }
        if (tenge.signum() <= 0 || tenge.stripTrailingZeros().scale() > TIYN) {
            throw new FieldViolationException("tenge", "lending.error.no-sum");
        }
        if (Iban.isIn(reference)) { // it would stand whole where accounts are masked
            throw new FieldViolationException("reference", "lending.error.reference-iban");
        }
        if (tenge.compareTo(contract.schedule().paid()) > 0) {
            throw new FieldViolationException("tenge", "lending.error.too-much");
        }
    }
}
