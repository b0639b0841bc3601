package kz.yntymaq.lending.repayment;

import static kz.yntymaq.support.Refusals.refused;
import static kz.yntymaq.support.Refusals.refusedAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.lending.ApprovedLoans;
import kz.yntymaq.lending.ApprovedLoans.Approved;
import kz.yntymaq.lending.LoanFile;
import kz.yntymaq.lending.LoanReach;
import kz.yntymaq.lending.Loans;
import kz.yntymaq.lending.repayment.rule.Standing;
import kz.yntymaq.lending.repayment.rule.Surplus;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.OblastMoney;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Other payments by an agreement of both sides: who offers them, who answers, and what then stands. */
@PortalTest
class ScheduleChangesTest {

    private static final String REASON = "Құрғақшылықтан жем қымбаттап, сүт сату азайды.";

    @Autowired
    ScheduleChanges changes;

    @Autowired
    Repayments repayments;

    @Autowired
    Standings standings;

    @Autowired
    Loans loans;

    @Autowired
    LoanReach reach;

    @Autowired
    Decisions decisions;

    @Autowired
    People people;

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
    Actor chair;

    @BeforeEach
    void a_loan_whose_first_payments_did_not_come() {
        clock.set(TestClock.START);
        approved = new ApprovedLoans(people, decisions, rules, money, loans, jdbc, clock);
        loan = approved.approved();
        officer = people.actor(people.operatorOfficer(Places.AKMOLA));
        chair = people.actor(loan.chair());
        approved.entered(officer, loan, "ПТ " + UUID.randomUUID());
        loans.confirm(people.actor(people.operatorOfficer(Places.AKMOLA)), approved.press(loan.id()));
        clock.advance(Duration.ofDays(120));
    }

    private LoanFile file() {
        return reach.ofOffice(officer, loan.id()).file();
    }

    private Standing today() {
        return standings.on(file(), clock.today());
    }

    private LocalDate nextMonth() {
        return clock.today().plusMonths(1).withDayOfMonth(10);
    }

    private NewSchedule schedule() {
        return new NewSchedule(nextMonth(), 48, 6, Set.of());
    }

    private void offers(NewSchedule schedule) {
        changes.offer(officer, approved.press(loan.id()), schedule, REASON);
    }

    private List<String> messagesTo(Actor actor) {
        return jdbc.sql("select key from inbox_message where account_id = ?")
                .param(actor.accountId())
                .query(String.class)
                .list();
    }

    @Test
    void what_both_sides_agree_on_is_the_schedule_and_what_was_overdue_stays_known() {
        Standing before = today();
        assertThat(before.daysPastDue()).isPositive();
        offers(schedule());
        assertThat(today().arrears()).isEqualByComparingTo(before.arrears());
        assertThat(messagesTo(chair)).contains("lending.message.change-offered");

        changes.agree(chair, approved.press(loan.id()));
        Standing after = today();
        assertThat(after.arrears()).isZero();
        assertThat(after.worstDaysPastDue()).isEqualTo(before.daysPastDue());
        assertThat(after.outstanding()).isEqualByComparingTo(before.outstanding());
        assertThat(after.lines()).filteredOn(line -> !line.isSettled()).hasSize(48);
        assertThat(after.payoff()).isEqualByComparingTo(before.payoff());
        assertThat(changes.open(file())).isEmpty();
        assertThat(changes.agreed(file()))
                .singleElement()
                .satisfies(change -> assertThat(change.agreedOn()).isEqualTo(clock.today()));
        assertThat(after.restructured(clock.today()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.daysLate(clock.today())).isPositive());
        assertThat(after.restructured(clock.today()).stream()
                        .map(Standing.Line::carriedOver)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(before.arrears());
        assertThat(jdbc.sql("select pay_by from loan_pay_by where file_id = ?")
                        .param(file().getId())
                        .query(LocalDate.class)
                        .single())
                .isAfterOrEqualTo(nextMonth());
        assertThat(messagesTo(officer)).contains("lending.message.change-agreed");
        assertThat(file().getEvents()).extracting(event -> event.event()).endsWith("CHANGE_OFFERED", "CHANGE_AGREED");
    }

    @Test
    void a_payment_of_an_earlier_day_counts_before_the_agreement_whenever_it_is_recorded() {
        offers(schedule());
        changes.agree(chair, approved.press(loan.id()));
        BigDecimal left = today().outstanding();
        repayments.record(
                officer,
                approved.press(loan.id()),
                new GivenReceipt(
                        clock.today().minusDays(3),
                        new BigDecimal("500000"),
                        "ПП " + UUID.randomUUID(),
                        Surplus.SHORTER));
        assertThat(today().outstanding()).isLessThan(left);
        assertThat(today().lines()).filteredOn(line -> !line.isSettled()).hasSize(48);
        assertThat(today().arrears()).isZero();
    }

    @Test
    void the_borrower_may_say_no_and_an_officer_may_take_an_offer_back() {
        BigDecimal arrears = today().arrears();
        offers(schedule());
        changes.decline(chair, approved.press(loan.id()));
        assertThat(messagesTo(officer)).contains("lending.message.change-declined");
        offers(schedule());
        changes.takeBack(officer, approved.press(loan.id()));
        assertThat(messagesTo(chair)).contains("lending.message.change-back");
        refused("lending.error.change-gone", () -> changes.agree(chair, approved.press(loan.id())));
        refused("lending.error.change-gone", () -> changes.takeBack(officer, approved.press(loan.id())));
        assertThat(today().arrears()).isEqualByComparingTo(arrears);
        assertThat(changes.agreed(file())).isEmpty();
    }

    @Test
    void one_offer_waits_at_a_time_and_not_beyond_its_first_payment() {
        offers(schedule());
        refused("lending.error.change-waits", () -> offers(schedule()));
        clock.advance(Duration.ofDays(60));
        refused("lending.error.change-passed", () -> changes.agree(chair, approved.press(loan.id())));
        changes.decline(chair, approved.press(loan.id()));
        offers(schedule());
    }

    @Test
    void an_offer_is_within_the_term_of_the_edition_and_says_no_nonsense() {
        refusedAt("first", "lending.error.change-first", () -> offers(new NewSchedule(clock.today(), 12, 0, Set.of())));
        refusedAt(
                "first",
                "lending.error.change-first",
                () -> offers(new NewSchedule(nextMonth().plusYears(2), 12, 0, Set.of())));
        refusedAt(
                "first",
                "lending.error.first-day",
                () -> offers(new NewSchedule(nextMonth().withMonth(5).withDayOfMonth(29), 12, 0, Set.of())));
        refusedAt(
                "payments",
                "lending.error.change-payments",
                () -> offers(new NewSchedule(nextMonth(), 0, 0, Set.of())));
        refusedAt("payments", "lending.error.term", () -> offers(new NewSchedule(nextMonth(), 84, 0, Set.of())));
        refusedAt(
                "interestOnly",
                "lending.error.change-interest-only",
                () -> offers(new NewSchedule(nextMonth(), 12, 12, Set.of())));
        LocalDate last = nextMonth().plusMonths(11);
        refusedAt(
                "season",
                "lending.error.change-season",
                () -> offers(new NewSchedule(
                        nextMonth(), 12, 0, Set.of(last.plusMonths(1).getMonth()))));
        refusedAt(
                "reason", "error.reason", () -> changes.offer(officer, approved.press(loan.id()), schedule(), "себеп"));
        assertThat(changes.open(file())).isEmpty();
    }

    @Test
    void principal_may_be_paid_after_the_harvest_alone() {
        LocalDate first = nextMonth();
        Month harvest = first.plusMonths(5).getMonth();
        offers(new NewSchedule(first, 30, 0, Set.of(harvest)));
        changes.agree(chair, approved.press(loan.id()));
        assertThat(today().lines())
                .filteredOn(line -> !line.isSettled())
                .hasSize(30)
                .allSatisfy(line -> assertThat(line.principal().signum() > 0)
                        .isEqualTo(line.due().getMonth() == harvest));
        assertThat(today().lines().get(today().lines().size() - 1).balance()).isZero();
    }

    @Test
    void nobody_else_offers_or_answers() {
        Actor elsewhere = people.actor(people.operatorOfficer(Places.TURKISTAN));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> changes.offer(elsewhere, approved.press(loan.id()), schedule(), REASON));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> changes.offer(chair, approved.press(loan.id()), schedule(), REASON));
        offers(schedule());
        Actor stranger = people.actor(people.villager());
        for (Actor other : List.of(stranger, officer)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> changes.agree(other, approved.press(loan.id())));
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> changes.decline(other, approved.press(loan.id())));
        }
        assertThat(changes.open(file())).isPresent();
    }

    @Test
    void the_borrower_agrees_to_what_the_page_showed() {
        offers(schedule());
        Loans.Pressed seen = approved.press(loan.id());
        repayments.record(
                officer,
                approved.press(loan.id()),
                new GivenReceipt(clock.today(), new BigDecimal("100000"), "ПП " + UUID.randomUUID(), Surplus.DUE));
        refused("lending.error.changed", () -> changes.agree(chair, seen));
        changes.agree(chair, approved.press(loan.id()));
    }

    @Test
    void of_answers_at_once_one_counts() throws Exception {
        offers(schedule());
        Loans.Pressed yes = approved.press(loan.id());
        Loans.Pressed no = approved.press(loan.id());
        List<Boolean> counted = AtOnce.all(List.of(
                () -> counts(() -> changes.agree(chair, yes)),
                () -> counts(() -> changes.decline(chair, no)),
                () -> counts(() -> changes.agree(chair, approved.press(loan.id()))),
                () -> counts(() -> changes.takeBack(officer, approved.press(loan.id())))));
        assertThat(counted).containsOnlyOnce(true);
        assertThat(jdbc.sql("select count(*) from loan_change c join loan_file f on f.id = c.file_id"
                                + " where f.application_id = ? and c.state <> 'OFFERED'")
                        .param(loan.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(file().getEvents())
                .filteredOn(event -> event.event().matches("CHANGE_(AGREED|DECLINED|TAKEN_BACK)"))
                .hasSize(1);
    }

    private static boolean counts(Runnable press) {
        try {
            press.run();
            return true;
        } catch (RuleViolationException | StaleEditException | OptimisticLockingFailureException late) {
            return false;
        }
    }

    @Test
    void what_was_answered_stays() {
        offers(schedule());
        changes.agree(chair, approved.press(loan.id()));
        UUID of = file().getId();
        for (String sql : List.of(
                "update loan_change set payments = 3 where file_id = ?", "delete from loan_change where file_id = ?")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(sql).param(of).update());
        }
    }
}
