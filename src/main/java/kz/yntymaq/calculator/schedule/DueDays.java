package kz.yntymaq.calculator.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days on which a loan is paid back. Each is counted from the pay-out, so that a short month shortens no later one. */
final class DueDays {

    private DueDays() {}

    /**
     * A day on which something is due.
     *
     * @param months since the day before it, by the contract
     * @param principal whether principal is paid, else interest alone
     */
    record Due(LocalDate from, LocalDate on, int months, boolean principal) {}

    /**
     * The days up to the last on which principal is paid: with chosen months a loan may end before its term does.
     *
     * @throws NoPaymentException when the chosen months never come between the grace and the end
     */
    static List<Due> of(Loan loan, Repayment plan) {
        var days = new ArrayList<Due>();
        LocalDate last = loan.paidOut();
        int lastMonth = 0;
        int untilPrincipal = 0;
        for (int month = 1; month <= plan.months(); month++) {
            LocalDate on = loan.paidOut().plusMonths(month);
            boolean principal = plan.isPrincipalPaid(month, on.getMonth());
            if (principal || plan.isPaid(on.getMonth())) {
                days.add(new Due(last, on, month - lastMonth, principal));
                last = on;
                lastMonth = month;
                untilPrincipal = principal ? days.size() : untilPrincipal;
            }
        }
        if (untilPrincipal == 0) {
            throw new NoPaymentException();
        }
        return days.subList(0, untilPrincipal);
    }
}
