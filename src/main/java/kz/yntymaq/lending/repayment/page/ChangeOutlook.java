package kz.yntymaq.lending.repayment.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.lending.repayment.ScheduleChange;
import kz.yntymaq.lending.repayment.rule.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Other payments beside those of now, as both would be from a day on.
 *
 * @param before as it stands
 * @param after as it would stand if the borrower agreed that day
 */
record ChangeOutlook(ScheduleChange change, Standing before, Standing after) {

    /** Of one side. @param interest of all payments that are left, tenge */
    record Side(
            String key,
            Standing standing,
            long payments,
            BigDecimal interest,
            @Nullable LocalDate last) {}

    /** What is left to be paid as it is, and as it would be. */
    public List<Side> sides() {
        return List.of(side("lending.change.before", before), side("lending.change.after", after));
    }

    private static Side side(String key, Standing standing) {
        List<Standing.Line> left =
                standing.lines().stream().filter(line -> !line.isSettled()).toList();
        return new Side(
                key,
                standing,
                left.size(),
                left.stream()
                        .map(line -> line.interest().subtract(line.interestPaid()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                left.isEmpty() ? null : left.get(left.size() - 1).payBy());
    }
}
