package kz.yntymaq.lending.repayment.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kz.yntymaq.calculator.schedule.Counting;
import kz.yntymaq.calculator.schedule.DayCount;
import kz.yntymaq.calculator.schedule.Loan;
import kz.yntymaq.calculator.schedule.Method;
import kz.yntymaq.calculator.schedule.Repayment;
import kz.yntymaq.calculator.schedule.Rhythm;
import kz.yntymaq.calculator.schedule.Rounding;
import kz.yntymaq.calculator.schedule.Schedule;

/** A microcredit being repaid, in few words. */
final class Repaid {

    private final Contract contract;
    private final List<Fact> facts = new ArrayList<>();

    private Repaid(Contract contract) {
        this.contract = contract;
    }

    static Repaid of(Contract contract) {
        return new Repaid(contract);
    }

    /** The sum of the programme's maximum, 2.5 % over 84 months, paid out on 15.05.2026, months of 30 days. */
    static Repaid large() {
        return of(contract("10812500", "2.5", "2026-05-15", 84, 0, Method.ANNUITY, DayCount.THIRTY_360, day -> day));
    }

    static Contract contract(
            String tenge,
            String rate,
            String from,
            int months,
            int grace,
            Method method,
            DayCount days,
            UnaryOperator<LocalDate> payday) {
        return new Contract(
                Schedule.of(
                        new Loan(new BigDecimal(tenge), new BigDecimal(rate), LocalDate.parse(from)),
                        new Repayment(months, grace, method, Rhythm.EVERY_MONTH, Set.of()),
                        new Counting(days, Rounding.TIYN, payday)),
                days,
                method,
                grace);
    }

    Repaid pays(String day, String tenge) {
        return pays(day, tenge, Surplus.DUE);
    }

    Repaid pays(String day, String tenge, Surplus surplus) {
        int number = facts.size() + 1;
        facts.add(new Fact.Payment(
                number, Instant.EPOCH.plusSeconds(number), LocalDate.parse(day), new BigDecimal(tenge), surplus));
        return this;
    }

    /** Other payments are agreed: each month from a day on, the first ones interest alone. */
    Repaid agrees(String day, String first, int payments, int interestOnly) {
        facts.add(change(facts.size() + 1, LocalDate.parse(day), LocalDate.parse(first), payments, interestOnly));
        return this;
    }

    static Fact.Change change(int number, LocalDate day, LocalDate first, int payments, int interestOnly) {
        return new Fact.Change(
                number,
                Instant.EPOCH.plusSeconds(number),
                day,
                IntStream.range(0, payments)
                        .mapToObj(i -> new Fact.Due(first.plusMonths(i), first.plusMonths(i), i >= interestOnly))
                        .toList());
    }

    Repaid takesBack(int of) {
        facts.add(new Fact.Reversal(facts.size() + 1, Instant.EPOCH, of));
        return this;
    }

    /** Each of the first payments on its day. */
    Repaid paysInTime(int payments) {
        contract.schedule().lines().stream()
                .limit(payments)
                .forEach(line -> pays(line.paidOn().toString(), line.payment().toPlainString()));
        return this;
    }

    Standing on(String day) {
        return Standing.of(contract, facts, LocalDate.parse(day));
    }

    Contract contract() {
        return contract;
    }

    List<Fact> facts() {
        return facts;
    }
}
