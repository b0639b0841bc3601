package kz.yntymaq.integrity.sign.control;

import java.time.LocalDate;
import java.util.TreeSet;
import kz.yntymaq.integrity.fact.Population.Loan;
import kz.yntymaq.integrity.sign.CooperativeFacts;
import org.jspecify.annotations.Nullable;

/** Days on which money of a programme was asked for or came. */
final class MoneyDays {

    private MoneyDays() {}

    /** The first of them; null when there is none. */
    static @Nullable LocalDate first(CooperativeFacts facts) {
        var days = paidOut(facts);
        LocalDate applied = facts.row().appliedOn();
        if (applied != null && !applied.isAfter(facts.on())) {
            days.add(applied);
        }
        return days.isEmpty() ? null : days.first();
    }

    /** Days of pay-outs. */
    static TreeSet<LocalDate> paidOut(CooperativeFacts facts) {
        var days = new TreeSet<LocalDate>();
        facts.loans().stream().map(Loan::on).forEach(days::add);
        return days;
    }
}
