package kz.yntymaq.lending.repayment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Other payments that an officer of the operator offered a borrower.
 *
 * @param number in the order of the offers of a microcredit, from 1
 * @param reason why, in words
 * @param agreedOn day from which the payments are the new ones; null until the borrower agrees
 */
public record ScheduleChange(
        int number,
        NewSchedule schedule,
        String reason,
        UUID offeredBy,
        Instant offeredAt,
        @Nullable LocalDate agreedOn) {

    /** Whether the borrower can still agree on a day: the first payment has not come. */
    public boolean waitsOn(LocalDate day) {
        return day.isBefore(schedule.firstOn());
    }
}
