package kz.yntymaq.lending.repayment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.yntymaq.calendar.WorkingCalendar;
import kz.yntymaq.lending.LoanFile;
import kz.yntymaq.lending.LoanTerms;
import kz.yntymaq.lending.Loans;
import kz.yntymaq.lending.repayment.rule.Contract;
import kz.yntymaq.lending.repayment.rule.Fact;
import kz.yntymaq.lending.repayment.rule.Standing;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How microcredits stand: reckoned from contract and payments each time. Kept is one day alone, by which lists are filtered. */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
public class Standings {

    private final Receipts receipts;
    private final ChangeRows changes;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;

    Standings(Receipts receipts, ChangeRows changes, WorkingCalendar calendar, JdbcClient jdbc) {
        this.receipts = receipts;
        this.changes = changes;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    /** At the end of a day. */
    public Standing on(LoanFile file, LocalDate day) {
        return Standing.of(contract(file), facts(file), day);
    }

    /** As it would stand on a day with one more payment, which nobody recorded yet. */
    public Standing with(LoanFile file, GivenReceipt given, LocalDate day) {
        return Standing.of(contract(file), facts(file, given), day);
    }

    /** Payments that were recorded, the first first. */
    public List<Receipt> receipts(LoanFile file) {
        return receipts.of(file.getId());
    }

    /** What a contract says of the repayment. */
    public Contract contract(LoanFile file) {
        LoanTerms terms = Objects.requireNonNull(file.getTerms());
        return new Contract(
                terms.schedule(file.getTenge(), calendar::sameOrNext),
                terms.days(),
                terms.method(),
                terms.graceMonths());
    }

    /** As it would stand on a day if other payments were agreed that day, which nobody agreed to yet. */
    public Standing with(LoanFile file, NewSchedule schedule, LocalDate day) {
        var facts = new ArrayList<>(facts(file));
        facts.add(change(Integer.MAX_VALUE, Instant.MAX, day, schedule));
        return Standing.of(contract(file), facts, day);
    }

    private List<Fact> facts(LoanFile file) {
        return Stream.concat(
                        receipts(file).stream().flatMap(Receipt::facts),
                        changes.agreed(file.getId()).stream()
                                .map(each -> change(
                                        each.number(),
                                        each.offeredAt(),
                                        Objects.requireNonNull(each.agreedOn()),
                                        each.schedule())))
                .toList();
    }

    private Fact change(int number, Instant at, LocalDate day, NewSchedule schedule) {
        return new Fact.Change(number, at, day, schedule.ahead(calendar::sameOrNext));
    }

    private List<Fact> facts(LoanFile file, GivenReceipt given) {
        var facts = new ArrayList<>(facts(file));
        facts.add(new Fact.Payment(Integer.MAX_VALUE, Instant.MAX, given.day(), given.tenge(), given.surplus()));
        return facts;
    }

    /** From the pay-out on. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Loans.PaidOut event) {
        keep(event.file(), false);
    }

    /** Keeps until when the oldest payment that is open is paid in time. @param over whether nothing is to be looked at any more */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(LoanFile file, boolean over) {
        jdbc.sql("""
                insert into loan_pay_by (file_id, pay_by, over) values (:file, :day, :over)
                on conflict (file_id) do update set pay_by = excluded.pay_by, over = excluded.over
                 where (loan_pay_by.pay_by, loan_pay_by.over) is distinct from (excluded.pay_by, excluded.over)""")
                .param("file", file.getId())
                .param("over", over)
                .param("day", Standing.payBy(contract(file), facts(file)).orElse(null))
                .update();
    }
}
