package kz.yntymaq.calculator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kz.yntymaq.calculator.LoanLimits.Beyond;
import kz.yntymaq.calculator.schedule.EffectiveRate;
import kz.yntymaq.calculator.schedule.Line;
import kz.yntymaq.calculator.schedule.Method;
import kz.yntymaq.calculator.schedule.Schedule;
import kz.yntymaq.ui.Columns;
import org.jspecify.annotations.Nullable;

/**
 * What a microcredit comes to.
 *
 * @param effective the annual effective rate, percent with one decimal; null where there is none
 * @param costs of others at the pay-out, tenge
 * @param beyond what the Rules do not allow
 * @param onlyForSome what they allow to some borrowers alone; null for nothing
 * @param unknownYear the first year of the schedule whose days off are not known; null when all are
 */
record LoanAnswer(
        Schedule schedule,
        Method method,
        @Nullable BigDecimal effective,
        BigDecimal costs,
        List<Beyond> beyond,
        @Nullable Beyond onlyForSome,
        @Nullable Integer unknownYear) {

    private static final int DECIMALS = 1;

    LoanAnswer {
        beyond = List.copyOf(beyond);
    }

    static @Nullable BigDecimal percent(Optional<EffectiveRate> rate) {
        return rate.map(found -> found.percent(DECIMALS)).orElse(null);
    }

    /** Whether every payment with principal but the last is the same. */
    public boolean isLevel() {
        return method == Method.ANNUITY;
    }

    /** The payment that a person asks about: the level one, else the largest. */
    public BigDecimal payment() {
        return isLevel()
                ? schedule.firstWithPrincipal().payment()
                : schedule.largest().payment();
    }

    /** Whether only interest is paid at first. */
    public boolean isGraceFirst() {
        return schedule.lines().get(0).principal().signum() == 0;
    }

    /** Payments, all interest and the costs of others: what is paid on top of the amount. */
    public BigDecimal overpaid() {
        return schedule.interest().add(costs);
    }

    /** Amount, interest and the costs of others. */
    public BigDecimal paid() {
        return schedule.paid().add(costs);
    }

    /** Whether a payment moved to a working day. */
    public boolean isAnyMoved() {
        return schedule.lines().stream().anyMatch(Line::isMoved);
    }

    /** The payments as a picture: principal beneath, interest upon it. */
    public Columns picture() {
        return new Columns(schedule.lines().stream()
                .map(line -> new Columns.Column(line.principal(), line.interest()))
                .toList());
    }
}
