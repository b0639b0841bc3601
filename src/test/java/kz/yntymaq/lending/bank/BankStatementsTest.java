package kz.yntymaq.lending.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.lending.ApprovedLoans;
import kz.yntymaq.lending.ApprovedLoans.Approved;
import kz.yntymaq.lending.LoanReach;
import kz.yntymaq.lending.Loans;
import kz.yntymaq.lending.repayment.GivenReceipt;
import kz.yntymaq.lending.repayment.Repayments;
import kz.yntymaq.lending.repayment.Standings;
import kz.yntymaq.lending.repayment.rule.Surplus;
import kz.yntymaq.review.Cases;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.OblastMoney;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements of the bank are looked through, confirmed, and what waits is decided by a person: each payment counts once. */
@PortalTest
class BankStatementsTest {

    private static final String HEADING =
            "Дата;Сумма;Номер документа;Назначение платежа;Плательщик;БИН или ИИН плательщика\n";
    private static final String REASON = "Это возврат аванса, а не платёж по микрокредиту.";

    @Autowired
    BankStatements statements;

    @Autowired
    WaitingPayments waiting;

    @Autowired
    BankRecorder recorder;

    @Autowired
    Repayments repayments;

    @Autowired
    Standings standings;

    @Autowired
    LoanReach reach;

    @Autowired
    Loans loans;

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
    String number;

    /** All that a test names is its own: others use the same database. */
    String own;

    @BeforeEach
    void a_loan_that_was_paid_out() {
        approved = new ApprovedLoans(people, decisions, rules, money, loans, jdbc, clock);
        officer = people.actor(people.operatorOfficer(Places.AKMOLA));
        loan = paid();
        number = number(loan);
        own = UUID.randomUUID().toString();
    }

    private Approved paid() {
        Approved made = approved.approved();
        approved.entered(officer, made, "ПТ " + UUID.randomUUID());
        loans.confirm(people.actor(people.operatorOfficer(Places.AKMOLA)), approved.press(made.id()));
        return made;
    }

    private String number(Approved of) {
        return jdbc.sql("select number from loan_application where id = ?")
                .param(of.id())
                .query(String.class)
                .single();
    }

    private String day() {
        return clock.today().format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    }

    private String row(String tenge, String reference, String purpose) {
        return row(day(), tenge, reference, purpose, "");
    }

    private String row(String day, String tenge, String reference, String purpose, String payer) {
        return "%s;%s;%s;%s;;%s%n".formatted(day, tenge, reference, purpose, payer);
    }

    private String ref(int of) {
        return "ПП " + of + " " + own;
    }

    private UUID give(String... rows) {
        return give(officer, rows).statement();
    }

    private BankStatements.Given give(Actor by, String... rows) {
        return statements.give(by, "выписка.csv", (HEADING + String.join("", rows)).getBytes(StandardCharsets.UTF_8));
    }

    private List<BankLine> lines(UUID statement) {
        return statements.lines(officer, statement, null, 0, 5000);
    }

    private void isLine(BankLine line, LineState state, Why why) {
        assertThat(line.state()).isEqualTo(state);
        assertThat(line.why()).isEqualTo(why);
    }

    private List<BigDecimal> receipts(Approved of) {
        return jdbc.sql("""
                        select r.tenge from loan_receipt r join loan_file f on f.id = r.file_id where f.application_id = ? order by r.number""").param(of.id()).query(BigDecimal.class).list();
    }

    private static void refusedAt(String field, String key, ThrowingCallable work) {
        assertThatExceptionOfType(FieldViolationException.class)
                .isThrownBy(work)
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo(key);
                    assertThat(refused.field()).isEqualTo(field);
                });
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(work)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void of_two_hundred_lines_three_wait_and_the_others_are_recorded() {
        List<String> rows = new ArrayList<>(IntStream.range(0, 197)
                .mapToObj(each -> row("100,25", ref(each), "По заявке " + number))
                .toList());
        rows.add(7, row("5", ref(997), "Благотворительность " + own));
        rows.add(77, row("90 000 000", ref(998), "По заявке " + number));
        rows.add(row("5", ref(999), "Заявки " + number + " и " + number(paid())));
        UUID statement = give(rows.toArray(String[]::new));
        BankStatement shown = statements.see(officer, statement);
        assertThat(shown.lines()).isEqualTo(200);
        assertThat(shown.count(LineState.MATCHED)).isEqualTo(197);
        assertThat(shown.count(LineState.WAITS)).isEqualTo(3);
        assertThat(receipts(loan)).as("nothing before it is confirmed").isEmpty();
        assertThat(waiting.list(officer, false, null).rows())
                .noneMatch(line -> line.statement().equals(statement));

        assertThat(statements.record(officer, statement)).isZero();

        BankStatement done = statements.see(officer, statement);
        assertThat(done.count(LineState.RECORDED)).isEqualTo(197);
        assertThat(done.isFinished()).isTrue();
        assertThat(receipts(loan)).hasSize(197).allMatch(tenge -> tenge.compareTo(new BigDecimal("100.25")) == 0);
        assertThat(statements.lines(officer, statement, LineState.WAITS, 0, 10))
                .extracting(BankLine::why)
                .containsExactly(Why.NOT_FOUND, Why.ABOVE, Why.SEVERAL);
        assertThat(jdbc.sql(
                                "select distinct surplus from loan_receipt r join loan_file f on f.id = r.file_id where f.application_id = ?")
                        .param(loan.id())
                        .query(String.class)
                        .list())
                .containsExactly("DUE");
    }

    @Test
    void each_line_is_told_from_both_sides_of_its_rule() {
        LocalDate today = clock.today();
        String yesterday = today.minusDays(1).format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
        String tomorrow = today.plusDays(1).format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
        Approved unpaid = approved.approved();
        approved.agreed(officer, unpaid);
        repayments.record(
                officer, approved.press(loan.id()), new GivenReceipt(today, new BigDecimal("7"), ref(1), Surplus.DUE));
        BigDecimal left = left();
        UUID statement = give(
                row("7", ref(1).toLowerCase(Locale.ROOT).replace("-", " "), "По заявке " + number),
                row("8", ref(1), "По заявке " + number),
                row("5", ref(2), "По заявке " + number),
                row("5", ref(2), "По заявке " + number),
                row(day(), "5", ref(3), "По заявке " + number, "000000000011"),
                row(day(), "5", ref(3), "По заявке " + number, "000000000022"),
                row("5", "", "По заявке " + number),
                row(tomorrow, "5", ref(4), "По заявке " + number, ""),
                row(yesterday, "5", ref(5), "По заявке " + number, ""),
                row("5", ref(6), "По заявке " + number(unpaid)),
                row("x", ref(7), "По заявке " + number),
                row("вчера", "5", ref(8), "По заявке " + number, ""),
                row(left.subtract(new BigDecimal("10")).toPlainString(), ref(9), "По заявке " + number),
                row("0,01", ref(10), "По заявке " + number));
        List<BankLine> lines = lines(statement);
        isLine(lines.get(0), LineState.REPEATED, Why.RECORDED);
        isLine(lines.get(1), LineState.WAITS, Why.NUMBER_TAKEN);
        isLine(lines.get(2), LineState.MATCHED, null);
        isLine(lines.get(3), LineState.REPEATED, Why.SAME_FILE);
        isLine(lines.get(4), LineState.MATCHED, null);
        isLine(lines.get(5), LineState.WAITS, Why.NUMBER_TAKEN);
        isLine(lines.get(6), LineState.WAITS, Why.NO_REFERENCE);
        isLine(lines.get(7), LineState.WAITS, Why.FUTURE);
        isLine(lines.get(8), LineState.WAITS, Why.BEFORE_PAYOUT);
        isLine(lines.get(9), LineState.WAITS, Why.NOT_PAID);
        isLine(lines.get(10), LineState.UNREADABLE, Why.NO_SUM);
        isLine(lines.get(11), LineState.UNREADABLE, Why.NO_DAY);
        isLine(lines.get(12), LineState.MATCHED, null);
        isLine(lines.get(13), LineState.WAITS, Why.ABOVE);
    }

    private BigDecimal left() {
        return standings
                .on(reach.ofOffice(officer, loan.id()).file(), clock.today())
                .left();
    }

    @Test
    void a_loan_that_is_closed_takes_none_and_another_oblast_is_not_looked_at() {
        repayments.record(
                officer,
                approved.press(loan.id()),
                new GivenReceipt(clock.today(), new BigDecimal("10812500"), ref(1), Surplus.SMALLER));
        String row = row("5", ref(2), "По заявке " + number);
        isLine(lines(give(row)).get(0), LineState.WAITS, Why.CLOSED);
        Actor foreign = people.actor(people.operatorOfficer(Places.TURKISTAN));
        UUID other = give(foreign, row).statement();
        isLine(statements.lines(foreign, other, null, 0, 9).get(0), LineState.WAITS, Why.NOT_FOUND);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> statements.see(officer, other));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> statements.record(officer, other));
        for (Actor none : List.of(people.actor(people.official(Places.AKMOLA)), people.actor(loan.chair()))) {
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> give(none, row));
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> waiting.list(none, false, null));
        }
    }

    @Test
    void the_same_file_leads_to_its_statement_and_the_same_payment_of_another_file_counts_once() {
        String same = row("5", ref(1), "По заявке " + number);
        String unknown = row("6", ref(2), "Неизвестно " + own);
        UUID first = give(same, unknown);
        assertThat(give(officer, same, unknown)).isEqualTo(new BankStatements.Given(first, true));
        UUID second = give(same, unknown, row("7", ref(3), "По заявке " + number));
        statements.record(officer, first);
        assertThat(statements.record(people.actor(people.operatorOfficer(Places.AKMOLA)), second))
                .isZero();
        assertThat(receipts(loan)).containsExactly(new BigDecimal("5.00"), new BigDecimal("7.00"));
        isLine(lines(second).get(0), LineState.REPEATED, Why.RECORDED);
        isLine(lines(second).get(1), LineState.REPEATED, Why.OTHER_FILE);
        UUID third = give(unknown);
        isLine(lines(third).get(0), LineState.REPEATED, Why.OTHER_FILE);
        assertThat(statements.see(officer, third).isFinished())
                .as("nothing of it is to be confirmed")
                .isTrue();
    }

    @Test
    void two_who_confirm_at_once_and_files_that_overlap_record_each_payment_once() throws Exception {
        Actor colleague = people.actor(people.operatorOfficer(Places.AKMOLA));
        String[] rows = IntStream.range(0, 12)
                .mapToObj(each -> row("10", ref(each), "По заявке " + number))
                .toArray(String[]::new);
        UUID one = give(rows);
        UUID other = give(rows[3], rows[4], row("11", ref(50), "По заявке " + number));
        List<Callable<Long>> presses = List.of(
                () -> statements.record(officer, one),
                () -> statements.record(colleague, one),
                () -> statements.record(colleague, other));
        AtOnce.all(presses);
        for (int turn = 0; turn < 5; turn++) { // what lost its races goes on
            statements.record(officer, one);
            statements.record(officer, other);
        }
        assertThat(statements.see(officer, one).left()
                        + statements.see(officer, other).left())
                .isZero();
        assertThat(receipts(loan)).hasSize(13);
        assertThat(statements.see(officer, one).count(LineState.WAITS)).isZero();
        assertThat(statements.see(officer, other).count(LineState.WAITS)).isZero();
    }

    @Test
    void a_press_that_broke_off_goes_on_where_it_stopped() {
        String[] rows = IntStream.range(0, 6)
                .mapToObj(each -> row("10", ref(each), "По заявке " + number))
                .toArray(String[]::new);
        UUID statement = give(rows);
        List<BankLine> lines = lines(statement);
        jdbc.sql("update loan_bank_statement set confirmed_by = ?, confirmed_at = now() where id = ?")
                .params(officer.accountId(), statement)
                .update();
        recorder.record(officer, Places.AKMOLA, lines.get(0).id());
        recorder.record(officer, Places.AKMOLA, lines.get(1).id());
        recorder.record(officer, Places.AKMOLA, lines.get(1).id());
        assertThat(receipts(loan)).as("then the portal stopped").hasSize(2);
        assertThat(statements.see(officer, statement).left()).isEqualTo(4);
        assertThat(statements.record(officer, statement)).isZero();
        assertThat(statements.record(officer, statement)).isZero();
        assertThat(receipts(loan)).hasSize(6);
    }

    @Test
    void what_is_refused_meanwhile_waits_with_its_reason() {
        UUID statement = give(row("5", ref(1), "По заявке " + number), row("6", ref(2), "По заявке " + number));
        repayments.record(
                officer,
                approved.press(loan.id()),
                new GivenReceipt(clock.today(), new BigDecimal("9"), ref(1), Surplus.DUE));
        repayments.record(
                officer,
                approved.press(loan.id()),
                new GivenReceipt(clock.today(), new BigDecimal("10812500"), ref(3), Surplus.SMALLER));
        assertThat(statements.record(officer, statement)).isZero();
        isLine(lines(statement).get(0), LineState.WAITS, Why.NUMBER_TAKEN);
        isLine(lines(statement).get(1), LineState.WAITS, Why.CLOSED);
    }

    @Test
    void an_officer_whom_a_tie_keeps_leaves_it_to_a_colleague() {
        var tied = people.operatorOfficer(Places.AKMOLA);
        new Cases(jdbc, people, clock).join(loan.cooperative(), tied);
        UUID statement = give(row("5", ref(1), "По заявке " + number));
        statements.record(people.actor(tied), statement);
        BankLine line = lines(statement).get(0);
        isLine(line, LineState.WAITS, Why.TIE);
        waiting.record(officer, line.id(), number, ref(1), UUID.randomUUID());
        assertThat(receipts(loan)).hasSize(1);
    }

    @Test
    void a_person_chooses_the_microcredit_of_what_waits() {
        UUID statement = give(
                row("5", ref(1), "Без номера " + own),
                row("6", "", "Без номера " + own),
                row("7", ref(1), "Без номера " + own));
        statements.record(officer, statement);
        List<BankLine> lines = lines(statement);
        UUID line = lines.get(0).id();
        refusedAt(
                "number", "bank.error.none", () -> waiting.record(officer, line, "МК-404", ref(1), UUID.randomUUID()));
        paid();
        refusedAt(
                "number", "bank.error.several", () -> waiting.record(officer, line, "№ 12", ref(1), UUID.randomUUID()));
        UUID key = UUID.randomUUID();
        waiting.record(officer, line, number.toLowerCase(Locale.ROOT).replace("-", " "), ref(1), key);
        waiting.record(officer, line, number.toLowerCase(Locale.ROOT).replace("-", " "), ref(1), key);
        refused("bank.error.gone", () -> waiting.record(officer, line, number, ref(1), UUID.randomUUID()));
        assertThat(receipts(loan)).containsExactly(new BigDecimal("5.00"));
        isLine(lines(statement).get(0), LineState.RECORDED, null);
        UUID taken = lines.get(2).id();
        refusedAt(
                "reference",
                "lending.error.reference",
                () -> waiting.record(officer, taken, number, ref(1), UUID.randomUUID()));
        waiting.record(officer, taken, number, "Банк " + ref(1), UUID.randomUUID());
        assertThat(receipts(loan)).hasSize(2);
        Actor foreign = people.actor(people.operatorOfficer(Places.TURKISTAN));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> waiting.record(foreign, lines.get(1).id(), number, "1", UUID.randomUUID()));
    }

    @Test
    void a_payment_whose_number_an_officer_made_more_exact_is_known_by_both_numbers_until_it_is_taken_back() {
        String same = row("5", ref(1), "Без номера " + own);
        UUID first = give(same);
        statements.record(officer, first);
        waiting.record(officer, lines(first).get(0).id(), number, "Банк " + ref(1), UUID.randomUUID());
        UUID second = give(same, row("5", "Банк " + ref(1), "По заявке " + number));
        isLine(lines(second).get(0), LineState.REPEATED, Why.RECORDED);
        isLine(lines(second).get(1), LineState.REPEATED, Why.RECORDED);
        repayments.reverse(officer, approved.press(loan.id()), receipt(), REASON);
        isLine(lines(first).get(0), LineState.WAITS, Why.TAKEN_BACK);
        isLine(lines(give(same, row("1", ref(9), "x"))).get(0), LineState.REPEATED, Why.OTHER_FILE);
        waiting.record(officer, lines(first).get(0).id(), number, ref(1), UUID.randomUUID());
        isLine(lines(first).get(0), LineState.RECORDED, null);
    }

    private UUID receipt() {
        return jdbc.sql(
                        "select r.id from loan_receipt r join loan_file f on f.id = r.file_id where f.application_id = ?")
                .param(loan.id())
                .query(UUID.class)
                .single();
    }

    @Test
    void the_same_number_and_sum_on_another_microcredit_is_another_payment_and_waits() {
        String other = number(paid());
        UUID statement = give(row("5", ref(1), "По заявке " + number), row("5", ref(1), "По заявке " + other));
        isLine(lines(statement).get(0), LineState.MATCHED, null);
        isLine(lines(statement).get(1), LineState.WAITS, Why.NUMBER_TAKEN);
        statements.record(officer, statement);
        isLine(lines(give(row("5", ref(1), "По заявке " + other))).get(0), LineState.REPEATED, Why.OTHER_FILE);
    }

    @Test
    void what_is_no_payment_is_set_aside_with_a_reason_and_taken_back() {
        UUID statement = give(row("5", ref(1), "Возврат " + own));
        UUID line = lines(statement).get(0).id();
        assertThatExceptionOfType(NotFoundException.class)
                .as("not before the statement is confirmed")
                .isThrownBy(() -> waiting.see(officer, line));
        statements.record(officer, statement);
        refusedAt("reason", "error.reason", () -> waiting.setAside(officer, line, "нет", UUID.randomUUID()));
        waiting.setAside(officer, line, REASON, UUID.randomUUID());
        refused("bank.error.gone", () -> waiting.setAside(officer, line, REASON, UUID.randomUUID()));
        refused("bank.error.gone", () -> waiting.record(officer, line, number, ref(1), UUID.randomUUID()));
        isLine(
                lines(give(row("5", ref(1), "Возврат " + own), row("1", ref(2), "x")))
                        .get(0),
                LineState.REPEATED,
                Why.OTHER_FILE);
        waiting.takeBack(officer, line, UUID.randomUUID());
        refused("bank.error.not-aside", () -> waiting.takeBack(officer, line, UUID.randomUUID()));
        assertThat(waiting.see(officer, line).isWaiting()).isTrue();
        assertThat(jdbc.sql(
                                "select action || coalesce(detail, '') from audit_entry where subject = ? order by position")
                        .param(line.toString())
                        .query(String.class)
                        .list())
                .containsExactly("lending.bank-aside", "lending.bank-back");
    }

    @Test
    void what_waits_is_paged_by_key() {
        String[] rows = IntStream.range(0, 60)
                .mapToObj(each -> row("1", ref(each), "Неизвестно " + own))
                .toArray(String[]::new);
        UUID statement = give(rows);
        statements.record(officer, statement);
        var seen = new ArrayList<UUID>();
        String after = null;
        do {
            var page = waiting.list(officer, false, after);
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(50);
            page.rows().stream()
                    .filter(line -> line.statement().equals(statement))
                    .map(BankLine::id)
                    .forEach(seen::add);
            after = page.next();
        } while (after != null);
        assertThat(seen).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void a_statement_that_nobody_confirmed_is_forgotten_after_a_week() {
        UUID open = give(row("5", ref(1), "По заявке " + number));
        UUID confirmed = give(row("6", ref(2), "По заявке " + number));
        statements.record(officer, confirmed);
        clock.advance(Duration.ofDays(7).minusMinutes(1));
        statements.forget();
        assertThat(lines(open)).hasSize(1);
        clock.advance(Duration.ofMinutes(2));
        statements.forget();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> statements.see(officer, open));
        assertThat(lines(open)).isEmpty();
        assertThat(lines(confirmed)).hasSize(1);
    }

    @Test
    void who_paid_and_for_what_is_forgotten_of_what_is_no_payment_of_a_microcredit() {
        UUID statement = give(
                row("5", ref(1), "По заявке " + number),
                row("6", ref(2), "Возврат " + own),
                row("7", ref(3), "Неизвестно " + own));
        statements.record(officer, statement);
        waiting.setAside(officer, lines(statement).get(1).id(), REASON, UUID.randomUUID());
        clock.advance(Duration.ofDays(90).minusMinutes(1));
        statements.forget();
        assertThat(lines(statement)).extracting(BankLine::purpose).noneMatch(String::isEmpty);
        clock.advance(Duration.ofMinutes(2));
        statements.forget();
        assertThat(lines(statement))
                .extracting(BankLine::purpose)
                .containsExactly("По заявке " + number, "", "Неизвестно " + own);
    }
}
