package kz.yntymaq.lending.repayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.ledger.Balances;
import kz.yntymaq.lending.ApprovedLoans;
import kz.yntymaq.lending.ApprovedLoans.Approved;
import kz.yntymaq.lending.Loans;
import kz.yntymaq.lending.repayment.rule.Surplus;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.support.OblastMoney;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is reminded of a payment, when, and how often. */
@PortalTest
class PaymentRemindersTest {

    @Autowired
    PaymentReminders reminders;

    @Autowired
    PaymentWaits waits;

    @Autowired
    Repayments repayments;

    @Autowired
    Loans loans;

    @Autowired
    Decisions decisions;

    @Autowired
    People people;

    @Autowired
    Balances balances;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    RuleAnswers rules;

    @Autowired
    OblastMoney money;

    ApprovedLoans approved;
    Approved loan;
    Actor officer;

    @BeforeEach
    void a_loan_that_was_paid_out() {
        approved = new ApprovedLoans(people, decisions, rules, money, loans, jdbc, clock);
        loan = approved.approved();
        officer = people.actor(people.operatorOfficer(Places.AKMOLA));
        approved.entered(officer, loan, "ПТ " + UUID.randomUUID());
        loans.confirm(people.actor(people.operatorOfficer(Places.AKMOLA)), approved.press(loan.id()));
    }

    private List<String> told() {
        return jdbc.sql("""
                        select key from inbox_message where account_id = ? and key in ('lending.message.due', 'lending.message.overdue')
                         order by at""").param(loan.chair().id()).query(String.class).list();
    }

    private void onDay(String day) {
        clock.advance(Duration.ofDays(
                LocalDate.parse(day).toEpochDay() - clock.today().toEpochDay()));
        reminders.remind();
        reminders.remind();
    }

    @Test
    void a_borrower_is_reminded_five_working_days_before_and_on_the_first_day_past_due_once_each() {
        LocalDate first = firstPayBy();
        onDay(first.minusDays(15).toString());
        assertThat(told()).isEmpty();
        onDay(first.minusDays(5).toString());
        assertThat(told()).containsExactly("lending.message.due");
        onDay(first.toString());
        assertThat(told()).hasSize(1);
        onDay(first.plusDays(1).toString());
        onDay(first.plusDays(2).toString());
        assertThat(told()).containsExactly("lending.message.due", "lending.message.overdue");
    }

    @Test
    void the_cabinet_tells_the_borrower_and_nobody_else_of_an_overdue_payment_until_it_is_paid() {
        Actor chair = people.actor(loan.chair());
        LocalDate first = firstPayBy();
        clock.advance(Duration.ofDays(first.toEpochDay() - clock.today().toEpochDay()));
        assertThat(waits.of(chair)).isEmpty();
        clock.advance(Duration.ofDays(1)); // before any morning's work
        assertThat(waits.of(chair)).singleElement().satisfies(matter -> {
            assertThat(matter.text()).contains(String.valueOf(first.getYear()), "₸");
            assertThat(matter.link()).isEqualTo("/cabinet/applications/" + loan.id() + "/loan");
        });
        assertThat(waits.of(officer)).isEmpty();
        repayments.record(
                officer,
                approved.press(loan.id()),
                new GivenReceipt(clock.today(), new BigDecimal("100000"), "ПП " + UUID.randomUUID(), Surplus.DUE));
        assertThat(waits.of(chair)).isEmpty();
    }

    @Test
    void who_has_paid_ahead_is_reminded_of_nothing() {
        LocalDate first = firstPayBy();
        repayments.record(
                officer,
                approved.press(loan.id()),
                new GivenReceipt(clock.today(), new BigDecimal("22526.04"), "ПП " + UUID.randomUUID(), Surplus.DUE));
        onDay(first.minusDays(2).toString());
        onDay(first.plusDays(2).toString());
        assertThat(told()).isEmpty();
        assertThat(jdbc.sql(
                                "select pay_by from loan_pay_by p join loan_file f on f.id = p.file_id where f.application_id = ?")
                        .param(loan.id())
                        .query(LocalDate.class)
                        .single())
                .isAfter(first);
    }

    @Test
    void principal_that_money_lying_apart_pays_on_its_day_reaches_the_ledger_that_morning() {
        LocalDate first = firstPayBy();
        repayments.record(
                officer,
                approved.press(loan.id()),
                new GivenReceipt(clock.today(), new BigDecimal("432186.67"), "ПП " + UUID.randomUUID(), Surplus.DUE));
        onDay(first.plusMonths(11).toString());
        assertThat(cameBack()).isZero();
        onDay(first.plusMonths(12).plusDays(4).toString());
        assertThat(cameBack()).isEqualByComparingTo("139348.15");
    }

    private BigDecimal cameBack() {
        return balances.now(
                "RETURNED:AA:" + Places.AKMOLA, "RETURNED", loan.id().toString());
    }

    private LocalDate firstPayBy() {
        return jdbc.sql(
                        "select pay_by from loan_pay_by p join loan_file f on f.id = p.file_id where f.application_id = ?")
                .param(loan.id())
                .query(LocalDate.class)
                .single();
    }
}
