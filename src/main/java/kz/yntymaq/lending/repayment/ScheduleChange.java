package kz.yntymaq.lending.repayment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Other payments that an officer of the operator offered a borrower.
 *
 * @param number in the order of the offers of a microcredit, from 1
 * @param reason why, in words
 * @param agreed null until the borrower agrees
 */
public record ScheduleChange(
        int number,
        NewSchedule schedule,
        String reason,
        UUID offeredBy,
        Instant offeredAt,
        @Nullable Agreed agreed) {

    /**
     * That the borrower agreed.
     *
     * @param day from which the payments are the new ones
     * @param daysPastDue of the oldest payment that was overdue that day; 0 for none
     * @param arrears that were overdue, tenge
     */
    public record Agreed(LocalDate day, long daysPastDue, BigDecimal arrears) {

        /** Whether it ended arrears: a restructuring, whose mark stays. */
        public boolean isRestructuring() {
            return daysPastDue > 0;
        }
    }

    /** Whether it waits for the borrower. */
    public boolean isOpen() {
        return agreed == null;
    }
}
