package kz.yntymaq.lending.repayment.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line while payments are shared among them. */
final class Slot {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    final @Nullable Integer number;
    final LocalDate due;
    final LocalDate payBy;
    final BigDecimal interest;
    final BigDecimal principal;
    final BigDecimal balance;

    /** Whether no principal is paid with it. */
    final boolean interestOnly;

    private BigDecimal carriedOver = NOTHING;
    private BigDecimal interestPaid = NOTHING;
    private BigDecimal principalPaid = NOTHING;
    private @Nullable LocalDate settledOn;

    Slot(
            @Nullable Integer number,
            LocalDate due,
            LocalDate payBy,
            BigDecimal interest,
            BigDecimal principal,
            BigDecimal balance,
            boolean interestOnly) {
        this.number = number;
        this.due = due;
        this.payBy = payBy;
        this.interest = interest;
        this.principal = principal;
        this.balance = balance;
        this.interestOnly = interestOnly;
    }

    /** What was repaid early, which is paid as it is made. */
    static Slot early(LocalDate day, BigDecimal interest, BigDecimal principal, BigDecimal balance) {
        var slot = new Slot(null, day, day, interest, principal, balance, false);
        slot.payInterest(interest, day);
        slot.payPrincipal(principal, day);
        return slot;
    }

    /** The same payment with other sums. */
    Slot with(BigDecimal newInterest, BigDecimal newPrincipal, BigDecimal newBalance) {
        return new Slot(number, due, payBy, newInterest, newPrincipal, newBalance, interestOnly);
    }

    boolean isOpen() {
        return settledOn == null;
    }

    /** @return what is left of the money */
    BigDecimal payInterest(BigDecimal money, LocalDate day) {
        BigDecimal part = money.min(openInterest());
        interestPaid = interestPaid.add(part);
        settle(day);
        return money.subtract(part);
    }

    /** @return what is left of the money */
    BigDecimal payPrincipal(BigDecimal money, LocalDate day) {
        BigDecimal part = money.min(openPrincipal());
        principalPaid = principalPaid.add(part);
        settle(day);
        return money.subtract(part);
    }

    BigDecimal openInterest() {
        return interest.subtract(interestPaid);
    }

    BigDecimal openPrincipal() {
        return principal.subtract(principalPaid);
    }

    /** What is open of it is paid with other payments, as both sides agreed on a day. */
    void carryOver(LocalDate day) {
        carriedOver = openInterest().add(openPrincipal());
        settledOn = day;
    }

    /** A payment of nothing is settled as it falls due. */
    void settle(LocalDate day) {
        if (settledOn == null && interestPaid.compareTo(interest) == 0 && principalPaid.compareTo(principal) == 0) {
            settledOn = day;
        }
    }

    Standing.Line line() {
        boolean carried = carriedOver.signum() > 0;
        return new Standing.Line(
                number,
                due,
                payBy,
                carried ? interestPaid : interest,
                carried ? principalPaid : principal,
                balance,
                interestPaid,
                principalPaid,
                carriedOver,
                settledOn);
    }
}
