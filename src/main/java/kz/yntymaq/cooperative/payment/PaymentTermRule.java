package kz.yntymaq.cooperative.payment;

import java.time.LocalDate;

/**
 * Until when payments are made: one month from the decision. The law names a month for a distributed net income (article 24,
 * point 2) and no term for co-operative payments (article 23), so that taking the same month is the portal's own order.
 */
public final class PaymentTermRule {

    private PaymentTermRule() {}

    /** @param decidedOn day of the meeting */
    public static LocalDate due(LocalDate decidedOn) {
        return decidedOn.plusMonths(1);
    }

    /** Whether that day is over. */
    public static boolean isLate(LocalDate dueOn, LocalDate today) {
        return today.isAfter(dueOn);
    }
}
