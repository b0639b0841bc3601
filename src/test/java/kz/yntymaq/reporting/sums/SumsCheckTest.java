package kz.yntymaq.reporting.sums;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import kz.yntymaq.lending.ApprovedLoans.Approved;
import kz.yntymaq.lending.Loans;
import kz.yntymaq.lending.repayment.Repayments;
import kz.yntymaq.reporting.Accounts;
import kz.yntymaq.reporting.Refresh;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.support.OblastMoney;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** That the sums tie, and that a row which was changed behind the portal's back is named. */
@PortalTest
class SumsCheckTest {

    @Autowired
    SumsCheck check;

    @Autowired
    SumsCommand command;

    @Autowired
    Refresh refresh;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Loans loans;

    @Autowired
    Repayments repayments;

    @Autowired
    Decisions decisions;

    @Autowired
    RuleAnswers rules;

    @Autowired
    OblastMoney money;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    Approved loan;
    String number;

    @BeforeEach
    void a_loan_of_which_something_came_back() {
        var accounts = new Accounts(decisions, rules, money, loans, repayments, people, jdbc, clock);
        if (jdbc.sql("select count(*) from loan_file").query(Integer.class).single() == 0) {
            accounts.approved();
            accounts.million(accounts.paid());
        }
        loan = accounts.paid();
        accounts.million(loan);
        number = jdbc.sql("select number from loan_application where id = ?")
                .param(loan.id())
                .query(String.class)
                .single();
        clock.advance(Duration.ofMinutes(2));
        refresh.now();
    }

    /** Changes a row past all guards, looks, and puts it back. */
    private List<Fault> after(String change, String back) {
        run(change);
        try {
            return check.check().faults();
        } finally {
            run(back);
        }
    }

    private void run(String change) {
        jdbc.sql("set session_replication_role = replica; " + change.formatted(loan.id())
                        + "; set session_replication_role = default")
                .update();
    }

    @Test
    void a_loan_that_cannot_be_reckoned_is_no_loan_that_ties() {
        run("""
                insert into loan_change (id, file_id, number, first_on, payments, interest_only, season, reason, offered_by, offered_at,
                                         state, decided_by, decided_at, day)
                select gen_random_uuid(), f.id, 99, '2030-01-01', 1, 0, 'NOMONTH', 'x', f.drawn_by, now(), 'AGREED', f.drawn_by, now(),
                       '2029-12-01' from loan_file f where f.application_id = '%s'""");
        try {
            assertThat(check.check().missed()).isEqualTo(1);
            assertThat(check.check().ties()).isFalse();
        } finally {
            run("delete from loan_change where season = 'NOMONTH' and '%s' is not null");
        }
        assertThat(check.check().ties()).isTrue();
    }

    @Test
    void all_sums_tie_of_what_was_done_by_the_portal() {
        assertThat(check.check().faults()).isEmpty();
    }

    @Test
    void an_application_with_another_sum_is_named_with_what_it_and_the_ledger_have() {
        List<Fault> faults = after(
                "update loan_application set amount = amount + 1 where id = '%s'",
                "update loan_application set amount = amount - 1 where id = '%s'");
        assertThat(faults)
                .anySatisfy(fault -> assertThat(fault.toString())
                        .isEqualTo(number + ", approval: application has 10812501.00, ledger has 10812500.00"))
                .allSatisfy(fault -> assertThat(fault.about()).isEqualTo(number));
    }

    @Test
    void a_contract_over_another_sum_is_named() {
        assertThat(after(
                        "update loan_file set tenge = tenge - 0.01 where application_id = '%s'",
                        "update loan_file set tenge = tenge + 0.01 where application_id = '%s'"))
                .anySatisfy(fault -> {
                    assertThat(fault.about()).isEqualTo(number);
                    assertThat(fault.kind()).isEqualTo(Fault.Kind.PAYOUT);
                    assertThat(fault.one()).isEqualByComparingTo("10812499.99");
                    assertThat(fault.other()).isEqualByComparingTo("10812500");
                });
    }

    @Test
    void a_pay_out_that_the_ledger_does_not_know_is_named() {
        assertThat(
                        after(
                                "update loan_file set paid_confirmed_at = null, paid_confirmed_by = null where application_id = '%s'",
                                "update loan_file set paid_confirmed_at = paid_entered_at, paid_confirmed_by = (select a.id from account a where a.id <> paid_entered_by limit 1) where application_id = '%s'"))
                .anySatisfy(fault -> {
                    assertThat(fault.about()).isEqualTo(number);
                    assertThat(fault.kind()).isEqualTo(Fault.Kind.PAYOUT);
                    assertThat(fault.one()).isNull();
                });
    }

    @Test
    void a_payment_that_was_changed_is_named_by_what_schedule_and_ledger_say() {
        assertThat(
                        after(
                                "update loan_receipt set tenge = 900000 where file_id = (select id from loan_file where application_id = '%s')",
                                "update loan_receipt set tenge = 1000000 where file_id = (select id from loan_file where application_id = '%s')"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.about()).isEqualTo(number);
                    assertThat(fault.first()).isEqualTo(Source.REPAYMENT);
                    assertThat(fault.one()).isEqualByComparingTo("900000");
                    assertThat(fault.other()).isEqualByComparingTo("1000000");
                });
    }

    @Test
    void a_balance_that_is_not_the_sum_of_its_entries_is_named_by_its_book() {
        String balance =
                "update ledger_balance set balance = balance %s 5 where starts_with(subject, 'NEW:') and balance <> 0";
        List<Fault> faults = after(balance.formatted("-"), balance.formatted("+"));
        assertThat(faults).anySatisfy(fault -> assertThat(fault.about()).startsWith("LIMIT:AA:"));
    }

    @Test
    void a_figure_that_was_changed_is_named_and_a_part_of_it_too() {
        assertThat(
                        after(
                                "update reporting_cell set total = total + 1 where measure = 'PAID' and year = 0 and place = ''  and programme = '' and purpose = ''",
                                "update reporting_cell set total = total - 1 where measure = 'PAID' and year = 0 and place = '' and programme = '' and purpose = ''"))
                .extracting(Fault::about)
                .containsExactly("PAID");
        assertThat(after(
                        "update reporting_leaf set total = total + 1 where measure = 'PAID'",
                        "update reporting_leaf set total = total - 1 where measure = 'PAID'"))
                .anySatisfy(fault -> {
                    assertThat(fault.kind()).isEqualTo(Fault.Kind.STATISTICS);
                    assertThat(fault.about()).startsWith("PAID ");
                });
    }

    @Test
    void administrators_are_told_once_a_day_and_see_the_row() {
        Someone administrator = people.administrator();
        run("update loan_application set amount = amount + 1 where id = '%s'");
        try {
            check.daily();
            check.daily();
        } finally {
            run("update loan_application set amount = amount - 1 where id = '%s'");
        }
        assertThat(jdbc.sql(
                                "select count(*) from inbox_message where account_id = ? and key = 'statistics.message.sums'")
                        .param(administrator.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(pages.get().uri("/admin/sums").with(People.signedIn(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains(number);
        clock.advance(Duration.ofDays(1));
        check.daily();
        assertThat(pages.get().uri("/admin/sums?lang=en").with(People.signedIn(administrator)))
                .bodyText()
                .contains("All sums tie");
    }

    @Test
    void the_command_says_so_and_ends_with_one_where_something_differs() {
        assertThat(said()).startsWith("All sums tie");
        assertThat(command.getExitCode()).isZero();
        run("update loan_application set amount = amount + 1 where id = '%s'");
        try {
            assertThat(said()).startsWith("Sums DIFFER").contains(number + ", approval: application has 10812501.00");
            assertThat(command.getExitCode()).isEqualTo(1);
        } finally {
            run("update loan_application set amount = amount - 1 where id = '%s'");
        }
    }

    private String said() {
        PrintStream before = System.out;
        var said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            command.run(new DefaultApplicationArguments(SumsCommand.NAME));
        } finally {
            System.setOut(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
