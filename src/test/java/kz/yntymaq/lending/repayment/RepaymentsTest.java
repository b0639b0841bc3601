package kz.yntymaq.lending.repayment;

import static kz.yntymaq.support.Refusals.refused;
import static kz.yntymaq.support.Refusals.refusedAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.lending.ApprovedLoans;
import kz.yntymaq.lending.ApprovedLoans.Approved;
import kz.yntymaq.lending.LoanFile;
import kz.yntymaq.lending.LoanReach;
import kz.yntymaq.lending.Loans;
import kz.yntymaq.lending.repayment.rule.Standing;
import kz.yntymaq.lending.repayment.rule.Surplus;
import kz.yntymaq.programme.fund.LimitKey;
import kz.yntymaq.programme.fund.ReturnedMoney;
import kz.yntymaq.review.Cases;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.support.OblastMoney;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payments of a microcredit that was paid out: who records them, what follows, and how a mistake is put right. */
@PortalTest
class RepaymentsTest {

    private static final String REASON = "Төлем басқа қарыз алушыдан келген екен.";

    @Autowired
    Repayments repayments;

    @Autowired
    Standings standings;

    @Autowired
    ReturnedMoney returned;

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

    @BeforeEach
    void a_loan_that_was_paid_out() {
        approved = new ApprovedLoans(people, decisions, rules, money, loans, jdbc, clock);
        loan = approved.approved();
        officer = people.actor(people.operatorOfficer(Places.AKMOLA));
        approved.entered(officer, loan, "ПТ " + UUID.randomUUID());
        loans.confirm(people.actor(people.operatorOfficer(Places.AKMOLA)), approved.press(loan.id()));
    }

    private LoanFile file() {
        return reach.ofOffice(officer, loan.id()).file();
    }

    private Standing today() {
        return standings.on(file(), clock.today());
    }

    private static String reference() {
        return "ПП " + UUID.randomUUID();
    }

    private GivenReceipt given(String tenge, Surplus surplus) {
        return new GivenReceipt(clock.today(), new BigDecimal(tenge), reference(), surplus);
    }

    private void pays(GivenReceipt given) {
        repayments.record(officer, approved.press(loan.id()), given);
    }

    private UUID last() {
        List<Receipt> all = standings.receipts(file());
        return all.get(all.size() - 1).id();
    }

    private BigDecimal cameBack() {
        return returned.ofYear(new LimitKey("AA", Places.AKMOLA, clock.today().getYear()));
    }

    @Test
    void what_came_back_of_the_principal_stands_in_the_ledger_until_it_is_taken_back() {
        BigDecimal before = cameBack();
        pays(given("1000000", Surplus.SHORTER));
        assertThat(today().outstanding()).isEqualByComparingTo("9812500");
        assertThat(cameBack().subtract(before)).isEqualByComparingTo("1000000");
        pays(given("500000", Surplus.DUE));
        assertThat(today().apart()).isEqualByComparingTo("500000");
        assertThat(cameBack().subtract(before)).isEqualByComparingTo("1000000");
        repayments.reverse(
                officer,
                approved.press(loan.id()),
                standings.receipts(file()).get(0).id(),
                REASON);
        assertThat(today().outstanding()).isEqualByComparingTo("10812500");
        assertThat(cameBack()).isEqualByComparingTo(before);
        assertThat(jdbc.sql("select key from inbox_message where account_id = ?")
                        .param(loan.chair().id())
                        .query(String.class)
                        .list())
                .contains("lending.message.received", "lending.message.receipt-back");
        assertThat(file().getEvents())
                .extracting(event -> event.event())
                .endsWith("RECEIVED", "RECEIVED", "RECEIPT_BACK");
    }

    @Test
    void all_at_once_closes_it() {
        pays(given("10812500", Surplus.SMALLER)); // no interest has run: the schedule counts it from a later day
        assertThat(today().closedOn()).isEqualTo(clock.today());
        assertThat(jdbc.sql("select pay_by is null from loan_pay_by where file_id = ?")
                        .param(file().getId())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("select key from inbox_message where account_id = ?")
                        .param(loan.chair().id())
                        .query(String.class)
                        .list())
                .contains("lending.message.closed");
        refusedAt("day", "lending.error.repaid", () -> pays(given("100", Surplus.DUE)));
    }

    @Test
    void the_same_bank_payment_comes_once_until_it_is_taken_back() {
        String reference = reference();
        var given = new GivenReceipt(clock.today(), BigDecimal.TEN, reference, Surplus.DUE);
        pays(given);
        refusedAt("reference", "lending.error.reference", () -> pays(given));
        refusedAt(
                "reference",
                "lending.error.reference",
                () -> pays(new GivenReceipt(
                        clock.today(),
                        BigDecimal.ONE,
                        "№"
                                + reference
                                        .toLowerCase(Locale.ROOT)
                                        .replace(" ", "")
                                        .replace("-", " "),
                        Surplus.DUE)));
        refusedAt(
                "reference",
                "lending.error.reference-iban",
                () -> pays(new GivenReceipt(
                        clock.today(), BigDecimal.ONE, "KZ86 125K ZT50 0410 0100 от 12.03", Surplus.DUE)));
        assertThat(standings.receipts(file())).hasSize(1);
        repayments.reverse(officer, approved.press(loan.id()), last(), REASON);
        pays(given);
        assertThat(today().apart()).isEqualByComparingTo("10");
    }

    @Test
    void a_payment_is_of_a_day_since_the_pay_out_and_of_a_sum_that_may_be() {
        LocalDate today = clock.today();
        refusedAt(
                "day",
                "lending.error.future",
                () -> pays(new GivenReceipt(today.plusDays(1), BigDecimal.TEN, reference(), Surplus.DUE)));
        refusedAt(
                "day",
                "lending.error.before-payout",
                () -> pays(new GivenReceipt(today.minusDays(1), BigDecimal.TEN, reference(), Surplus.DUE)));
        refusedAt("tenge", "lending.error.no-sum", () -> pays(given("0", Surplus.DUE)));
        refusedAt("tenge", "lending.error.no-sum", () -> pays(given("0.001", Surplus.DUE)));
        refusedAt("tenge", "lending.error.too-much", () -> pays(given("90000000", Surplus.DUE)));
        assertThat(standings.receipts(file())).isEmpty();
    }

    @Test
    void a_payment_is_taken_back_once_and_with_a_reason() {
        pays(given("100", Surplus.DUE));
        UUID receipt = last();
        refusedAt(
                "reason",
                "error.reason",
                () -> repayments.reverse(officer, approved.press(loan.id()), receipt, "қате"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> repayments.reverse(officer, approved.press(loan.id()), UUID.randomUUID(), REASON));
        repayments.reverse(officer, approved.press(loan.id()), receipt, REASON);
        refused(
                "lending.error.receipt-gone",
                () -> repayments.reverse(officer, approved.press(loan.id()), receipt, REASON));
    }

    @Test
    void a_press_acts_once_and_on_what_its_page_showed() {
        Loans.Pressed press = approved.press(loan.id());
        GivenReceipt given = given("100", Surplus.DUE);
        repayments.record(officer, press, given);
        repayments.record(officer, press, given);
        assertThat(standings.receipts(file())).hasSize(1);
        assertThatExceptionOfType(StaleEditException.class)
                .isThrownBy(() -> repayments.record(
                        officer,
                        new Loans.Pressed(loan.id(), UUID.randomUUID(), press.version()),
                        given("1", Surplus.DUE)));
    }

    @Test
    void nobody_but_an_officer_of_its_operator_without_a_tie_records_one() {
        for (Someone other :
                List.of(people.official(Places.AKMOLA), loan.chair(), people.operatorOfficer(Places.TURKISTAN))) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> repayments.record(
                            people.actor(other), approved.press(loan.id()), given("100", Surplus.DUE)));
        }
        Someone tied = people.operatorOfficer(Places.AKMOLA);
        new Cases(jdbc, people, clock).join(loan.cooperative(), tied);
        refused(
                "review.error.own-case",
                () -> repayments.record(people.actor(tied), approved.press(loan.id()), given("100", Surplus.DUE)));
    }

    @Test
    void none_is_recorded_before_the_pay_out() {
        Approved other = approved.approved();
        approved.agreed(officer, other);
        refused(
                "lending.error.not-paid",
                () -> repayments.record(officer, approved.press(other.id()), given("100", Surplus.DUE)));
    }

    @Test
    void payments_stay_as_they_were_recorded() {
        pays(given("100", Surplus.DUE));
        for (String change : List.of(
                "update loan_receipt set tenge = 1", "delete from loan_receipt", "truncate loan_receipt cascade")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(change).update())
                    .havingRootCause()
                    .withMessageContaining("payments stay as they were recorded");
        }
    }
}
