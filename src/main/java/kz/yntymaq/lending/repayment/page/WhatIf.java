package kz.yntymaq.lending.repayment.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kz.yntymaq.lending.LoanFile;
import kz.yntymaq.lending.repayment.GivenReceipt;
import kz.yntymaq.lending.repayment.Standings;
import kz.yntymaq.lending.repayment.rule.Standing;
import kz.yntymaq.lending.repayment.rule.Surplus;
import kz.yntymaq.ui.TypedValue;
import kz.yntymaq.ui.TypedValueException;
import org.springframework.stereotype.Component;

/** What each use of a payment of today would give, before the borrower chooses. */
@Component
class WhatIf {

    private final Standings standings;
    private final Clock clock;

    WhatIf(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * What follows from a use.
     *
     * @param payments that are left
     * @param interest of all that are left, tenge
     */
    record Outlook(Surplus surplus, Standing standing, long payments, BigDecimal interest) {}

    /** One for each use; none where no sum was typed that may be. */
    List<Outlook> of(LoanFile file, String typed) {
        LocalDate today = LocalDate.now(clock);
        try {
            BigDecimal tenge = TypedValue.number(typed).setScale(2, RoundingMode.UNNECESSARY);
            if (tenge.signum() <= 0
                    || tenge.compareTo(standings.contract(file).schedule().paid()) > 0) {
                return List.of();
            }
            return Arrays.stream(Surplus.values())
                    .map(surplus ->
                            outlook(surplus, standings.with(file, new GivenReceipt(today, tenge, "–", surplus), today)))
                    .toList();
        } catch (TypedValueException | ArithmeticException noSum) {
            return List.of();
        }
    }

    private static Outlook outlook(Surplus surplus, Standing standing) {
        List<Standing.Line> left =
                standing.lines().stream().filter(line -> !line.isSettled()).toList();
        return new Outlook(
                surplus,
                standing,
                left.size(),
                left.stream()
                        .map(line -> line.interest().subtract(line.interestPaid()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
