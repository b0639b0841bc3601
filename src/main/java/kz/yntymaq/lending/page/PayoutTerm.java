package kz.yntymaq.lending.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.lending.LoanFile;
import kz.yntymaq.lending.LoanPayout;
import kz.yntymaq.lending.PledgeRegistration;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.edition.Figure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Until when the money is paid out: so many working days from the registration of the pledge contract (rules, point 7). */
@Component
class PayoutTerm {

    private final WorkingCalendar calendar;
    private final Clock clock;

    PayoutTerm(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A last day. @param source place of the act that sets the term @param late whether the money came later or has not come by now */
    record Term(LocalDate until, LegalReference source, boolean late) {}

    /** That of a loan; empty before the registration, and where the edition sets none. */
    Optional<Term> of(Content content, LoanFile file) {
        PledgeRegistration registration = file.getRegistration();
        LoanPayout payout = file.getPayout();
        return registration == null
                ? Optional.empty()
                : of(content, registration.registeredOn(), payout == null ? null : payout.day());
    }

    /** The same of days. @param paidOn null where no pay-out is entered */
    Optional<Term> of(Content content, LocalDate registeredOn, @Nullable LocalDate paidOn) {
        return content.figure(Figure.PAYOUT_DAYS.name()).map(days -> {
            LocalDate until = calendar.plus(registeredOn, days.whole());
            LocalDate by = paidOn == null ? LocalDate.now(clock) : paidOn;
            return new Term(until, days.source(), by.isAfter(until));
        });
    }
}
