package kz.yntymaq.lending.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment as a file tells of it.
 *
 * @param line in the file
 * @param day of value; null where it cannot be read
 * @param tenge more than nothing; null where it cannot be read
 * @param reference number of the bank's payment; empty for none that may be recorded
 * @param payer as the bank calls them, empty where it does not
 * @param payerNumber digits of the payer's BIN or IIN, empty where there are none
 * @param sure whether the file says that the money came in; else only what names a microcredit counts
 * @param wrong why it cannot be read
 */
record ReadLine(
        int line,
        @Nullable LocalDate day,
        @Nullable BigDecimal tenge,
        String reference,
        String payer,
        String payerNumber,
        String purpose,
        boolean sure,
        @Nullable Why wrong) {

    /** Why a payment cannot be read; null where it can. */
    static @Nullable Why unread(@Nullable LocalDate day, @Nullable BigDecimal tenge) {
        return day == null ? Why.NO_DAY : tenge == null ? Why.NO_SUM : null;
    }
}
