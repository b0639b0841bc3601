package kz.yntymaq.lending;

import static kz.yntymaq.support.Refusals.refused;
import static kz.yntymaq.support.Refusals.refusedAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditChain;
import kz.yntymaq.calculator.schedule.DayCount;
import kz.yntymaq.calculator.schedule.Method;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.lending.ApprovedLoans.Approved;
import kz.yntymaq.programme.fund.Held;
import kz.yntymaq.programme.fund.Limits;
import kz.yntymaq.review.Cases;
import kz.yntymaq.review.decision.Decisions;
import kz.yntymaq.review.reopening.ReopeningActs;
import kz.yntymaq.review.reopening.Reopenings;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.OblastMoney;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.RuleAnswers;
import kz.yntymaq.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The life of an approved microcredit from the decision to the money: who does what, in which order, and once. */
@PortalTest
class LoansTest {

    @Autowired
    Loans loans;

    @Autowired
    LoanReach reach;

    @Autowired
    Limits limits;

    @Autowired
    Decisions decisions;

    @Autowired
    Reopenings reopenings;

    @Autowired
    People people;

    @Autowired
    AuditChain chain;

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
    Someone one;
    Someone two;
    Actor officer;
    Actor second;
    Actor chair;

    @BeforeEach
    void an_approved_loan_and_two_officers() {
        approved = new ApprovedLoans(people, decisions, rules, money, loans, jdbc, clock);
        loan = approved.approved();
        one = people.operatorOfficer(Places.AKMOLA);
        officer = people.actor(one);
        two = people.operatorOfficer(Places.AKMOLA);
        second = people.actor(two);
        chair = people.actor(loan.chair());
    }

    private LoanFile file() {
        return reach.ofOffice(officer, loan.id()).file();
    }

    private Held held() {
        return limits.held(loan.id()).orElseThrow();
    }

    private Loans.Pressed press() {
        return approved.press(loan.id());
    }

    private String reference() {
        return "ПТ " + UUID.randomUUID();
    }

    private void release() {
        decisions.release(
                people.actor(loan.oblast()),
                loan.id(),
                UUID.randomUUID(),
                approved.applicationVersion(loan.id()),
                ApprovedLoans.REASON);
    }

    @Test
    void it_goes_from_the_decision_to_the_money_by_two_officers_and_the_borrower() {
        assertThat(file().getStage()).isEqualTo(LoanStage.CONTRACT);
        assertThat(file().getTenge()).isEqualByComparingTo("10812500");
        approved.drawn(officer, loan.id());
        assertThat(file().getStage()).isEqualTo(LoanStage.AGREEMENT);
        assertThat(held()).isEqualTo(Held.RESERVED);
        loans.agree(chair, press());
        assertThat(held()).isEqualTo(Held.COMMITTED);
        assertThat(file().getStage()).isEqualTo(LoanStage.PLEDGE);
        loans.pledge(officer, press(), approved.house());
        assertThat(file().getPledge().get(0).covers()).isEqualByComparingTo("14000000");
        loans.register(officer, press(), new PledgeRegistration("77", clock.today()));
        assertThat(file().getStage()).isEqualTo(LoanStage.PAPERS);
        loans.account(officer, press(), new BorrowerAccount("KZ86125KZT5004100100", clock.today()));
        assertThat(file().getStage()).isEqualTo(LoanStage.PAYOUT);
        String reference = reference();
        loans.enter(officer, press(), clock.today(), reference);
        assertThat(file().getStage()).isEqualTo(LoanStage.CONFIRMATION);
        assertThat(held()).isEqualTo(Held.COMMITTED);
        refused("lending.error.same-person", () -> loans.confirm(officer, press()));
        loans.confirm(second, press());
        assertThat(file().getStage()).isEqualTo(LoanStage.PAID);
        assertThat(held()).isEqualTo(Held.PAID);
        assertThat(file().getEvents())
                .extracting(LoanEvent::event)
                .containsExactly("DRAWN", "AGREED", "PLEDGED", "REGISTERED", "ACCOUNT", "ENTERED", "PAID");
        assertThat(file().getEvents().get(0).logged())
                .as("in no language")
                .isEqualTo("12 · 2026-11-23 · 2.5 · 84 · 12 · ANNUITY · THIRTY_360 · 2026-12-25");
        assertThat(inbox(two)).as("the second officer is waited for").contains("lending.message.entered");
        assertThat(inbox(loan.chair())).contains("lending.message.drawn", "lending.message.paid");
        assertThat(inbox(one)).contains("lending.message.agreed");
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action like 'lending.%' and detail like '%Зеренді%'")
                        .query(Integer.class)
                        .single())
                .as("what is pledged is described to nobody in the log")
                .isZero();
        assertThat(chain.verify().isWhole()).isTrue();
    }

    private List<String> inbox(Someone person) {
        return jdbc.sql("select key from inbox_message where account_id = ?")
                .param(person.id())
                .query(String.class)
                .list();
    }

    @Test
    void the_order_is_kept_and_nothing_is_paid_before_all_is_there() {
        refused("lending.error.nothing-to-agree", () -> loans.agree(chair, press()));
        refused(
                "lending.error.no-pledge",
                () -> loans.register(officer, press(), new PledgeRegistration("77", clock.today())));
        refused("lending.error.not-ready", () -> loans.enter(officer, press(), clock.today(), reference()));
        refused("lending.error.nothing-entered", () -> loans.confirm(second, press()));
        refused("lending.error.no-promise", () -> loans.entrepreneur(officer, press(), clock.today()));
        refusedAt(
                "day",
                "lending.error.certificate-old",
                () -> loans.account(
                        officer,
                        press(),
                        new BorrowerAccount(
                                "KZ86125KZT5004100100", clock.today().minusDays(31))));
        loans.pledge(officer, press(), approved.house());
        refusedAt(
                "day",
                "lending.error.before-approval",
                () -> loans.register(
                        officer,
                        press(),
                        new PledgeRegistration("77", clock.today().minusDays(1))));
        approved.agreed(officer, loan);
        refused("lending.error.agreed", () -> approved.drawn(officer, loan.id()));
    }

    @Test
    void terms_change_until_the_borrower_agrees_and_a_stale_page_agrees_to_nothing() {
        approved.drawn(officer, loan.id());
        Loans.Pressed shown = press();
        LoanTerms cheaper = new LoanTerms(
                "13",
                clock.today(),
                new BigDecimal("2"),
                60,
                0,
                Method.EQUAL_PRINCIPAL,
                DayCount.ACTUAL_365,
                clock.today().plusMonths(2));
        loans.draw(second, press(), cheaper);
        refused("lending.error.changed", () -> loans.agree(chair, shown));
        assertThat(inbox(loan.chair())).contains("lending.message.drawn", "lending.message.redrawn");
        assertThat(held()).isEqualTo(Held.RESERVED);
        loans.agree(chair, press());
        assertThat(file().getTerms())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(cheaper);
        assertThat(jdbc.sql("select detail from audit_entry where action = 'lending.drawn' and subject = ?")
                        .param(reach.ofOffice(officer, loan.id()).application().getNumber())
                        .query(String.class)
                        .list())
                .hasSize(2);
    }

    @Test
    void no_longer_term_is_drawn_up_over_a_lease_of_pledged_land_that_it_outlasts() {
        loans.draw(officer, press(), of(60));
        LocalDate end = clock.today().plusMonths(60).plusYears(3);
        loans.pledge(
                officer,
                press(),
                new PledgedItem.Given(
                        "AGRICULTURAL_LAND_LEASED",
                        "Жайылым",
                        null,
                        null,
                        null,
                        end,
                        clock.today(),
                        "Бағалаушы",
                        new BigDecimal("1000000")));
        refusedAt("months", "lending.error.lease-term", () -> loans.draw(officer, press(), of(84)));
        assertThat(file().getTerms().months()).isEqualTo(60);
        loans.draw(officer, press(), of(48));
    }

    private LoanTerms of(int months) {
        return new LoanTerms(
                "14",
                clock.today(),
                new BigDecimal("2"),
                months,
                0,
                Method.ANNUITY,
                DayCount.ACTUAL_365,
                clock.today().plusMonths(2));
    }

    @Test
    void where_the_first_payment_came_before_the_money_the_terms_are_drawn_up_and_agreed_anew() {
        approved.ready(officer, loan);
        clock.advance(Duration.ofDays(32)); // the day of the first payment
        loans.account(officer, press(), new BorrowerAccount("KZ86125KZT5004100100", clock.today()));
        refusedAt("day", "lending.error.after-first", () -> loans.enter(officer, press(), clock.today(), reference()));
        approved.agreed(officer, loan);
        refusedAt(
                "day",
                "lending.error.before-agreed",
                () -> loans.enter(officer, press(), clock.today().minusDays(1), reference()));
        assertThat(held()).isEqualTo(Held.COMMITTED);
        loans.enter(officer, press(), clock.today(), reference());
        loans.confirm(second, press());
        assertThat(held()).isEqualTo(Held.PAID);
    }

    @Test
    void nothing_is_agreed_with_a_co_operative_that_ends_and_money_that_left_the_bank_is_entered_all_the_same() {
        approved.drawn(officer, loan.id());
        ends(true);
        refused("lending.error.borrower-ended", () -> loans.agree(chair, press()));
        ends(false);
        approved.ready(officer, loan);
        ends(true);
        refusedAt(
                "reference",
                "lending.error.reference-iban",
                () -> loans.enter(officer, press(), clock.today(), "KZ86 125K ZT50 0410 0100"));
        loans.enter(officer, press(), clock.today(), reference());
        loans.confirm(second, press());
        assertThat(held()).isEqualTo(Held.PAID);
    }

    private void ends(boolean ends) {
        jdbc.sql("update cooperative set liquidated_on = ? where id = ?")
                .params(ends ? clock.today() : null, loan.cooperative())
                .update();
    }

    @Test
    void the_certificate_is_fresh_on_the_day_of_the_pay_out() {
        approved.ready(officer, loan);
        clock.advance(Duration.ofDays(31));
        refusedAt(
                "day",
                "lending.error.certificate-stale",
                () -> loans.enter(officer, press(), clock.today(), reference()));
        refusedAt(
                "day",
                "lending.error.future",
                () -> loans.enter(officer, press(), clock.today().plusDays(1), reference()));
        refusedAt(
                "day",
                "lending.error.before-pledge",
                () -> loans.enter(officer, press(), clock.today().minusDays(32), reference()));
        loans.enter(officer, press(), clock.today().minusDays(1), reference());
        assertThat(file().getStage()).isEqualTo(LoanStage.CONFIRMATION);
    }

    @Test
    void what_was_entered_by_mistake_is_taken_back_and_its_reference_may_be_used_anew() {
        String reference = reference();
        approved.entered(officer, loan, reference);
        refused(
                "lending.error.entered",
                () -> loans.account(officer, press(), new BorrowerAccount("KZ86125KZT5004100100", clock.today())));
        loans.takeBack(officer, press());
        assertThat(file().getStage()).isEqualTo(LoanStage.PAYOUT);
        loans.enter(officer, press(), clock.today(), reference);
        loans.confirm(second, press());
        refused("lending.error.nothing-entered", () -> loans.takeBack(officer, press()));
        Approved other = approved.approved();
        approved.ready(officer, other);
        refusedAt(
                "reference",
                "lending.error.reference",
                () -> loans.enter(
                        officer,
                        approved.press(other.id()),
                        clock.today(),
                        " № " + reference.toLowerCase(Locale.ROOT).replace("-", " · ") + " "));
    }

    @Test
    void a_hundred_confirmations_at_once_pay_once() throws Exception {
        approved.entered(officer, loan, reference());
        Loans.Pressed shown = press();
        var presses = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 100; i++) {
            presses.add(() -> {
                try {
                    loans.confirm(second, new Loans.Pressed(loan.id(), UUID.randomUUID(), shown.version()));
                    return true;
                } catch (RuleViolationException | StaleEditException | DataAccessException late) {
                    return false;
                }
            });
        }
        assertThat(AtOnce.all(8, presses)).filteredOn(done -> done).hasSize(1);
        assertThat(held()).isEqualTo(Held.PAID);
        assertThat(file().getEvents())
                .filteredOn(event -> event.event().equals("PAID"))
                .hasSize(1);
        assertThat(inbox(loan.chair()))
                .filteredOn("lending.message.paid"::equals)
                .hasSize(1);
    }

    @Test
    void a_second_press_of_one_button_does_nothing_more() {
        Loans.Pressed once = press();
        loans.draw(officer, once, approved.terms());
        loans.draw(officer, once, approved.terms());
        assertThat(file().getEvents()).hasSize(1);
    }

    @Test
    void an_approval_is_given_up_until_a_pay_out_is_entered_and_its_money_is_free_again() {
        String reference = reference();
        approved.entered(officer, loan, reference);
        refused("lending.error.entered", this::release);
        loans.takeBack(officer, press());
        BigDecimal before = left();
        release();
        assertThat(left().subtract(before)).isEqualByComparingTo("10812500");
        assertThat(file().getStage()).isEqualTo(LoanStage.ENDED);
        assertThat(file().hold()).isEqualTo("lending.error.ended");
        refused("lending.error.ended", () -> approved.drawn(officer, loan.id()));
    }

    @Test
    void while_a_pay_out_waits_the_decision_is_not_taken_anew_and_a_second_approval_begins_a_second_loan() {
        var acts = new ReopeningActs(reopenings, jdbc);
        Actor oblast = people.actor(loan.oblast());
        approved.entered(officer, loan, reference());
        refused("lending.error.entered", () -> acts.propose(oblast, loan.id()));
        loans.takeBack(officer, press());
        acts.propose(oblast, loan.id());
        acts.confirm(people.actor(people.official(Places.AKMOLA)), loan.id());
        assertThat(file().getStage()).isEqualTo(LoanStage.ENDED);
        assertThat(limits.held(loan.id())).isEmpty();
        approved.approve(loan);
        assertThat(file().getStage()).isEqualTo(LoanStage.CONTRACT);
        assertThat(held()).isEqualTo(Held.RESERVED);
    }

    @Test
    void a_pledged_thing_is_described_by_what_the_edition_offers() {
        refusedAt(
                "location",
                "error.choice",
                () -> loans.pledge(officer, press(), thing("DWELLING", "MOON", null, null)));
        refusedAt(
                "madeIn", "error.choice", () -> loans.pledge(officer, press(), thing("EQUIPMENT", null, "MOON", 2020)));
        refusedAt(
                "leaseEnd",
                "lending.error.missing",
                () -> loans.pledge(officer, press(), thing("AGRICULTURAL_LAND_LEASED", null, null, 2020)));
    }

    private PledgedItem.Given thing(
            String kind, @Nullable String location, @Nullable String madeIn, @Nullable Integer made) {
        return new PledgedItem.Given(
                kind, "Зат", location, madeIn, made, null, clock.today(), "Бағалаушы", new BigDecimal("1000000"));
    }

    private BigDecimal left() {
        return limits.find(OblastMoney.key(Places.AKMOLA)).orElseThrow().left();
    }

    @Test
    void what_was_paid_is_given_up_by_nobody() {
        approved.entered(officer, loan, reference());
        loans.confirm(second, press());
        refused("programme.limit.paid", this::release);
        assertThat(file().hold()).isEqualTo("lending.error.paid");
        assertThat(held()).isEqualTo(Held.PAID);
    }

    @Test
    void a_confirmation_and_a_release_at_once_leave_the_money_in_one_place() throws Exception {
        for (int i = 0; i < 4; i++) {
            Approved each = approved.approved();
            approved.entered(officer, each, reference());
            Loans.Pressed shown = approved.press(each.id());
            int version = approved.applicationVersion(each.id());
            List<Boolean> done = AtOnce.all(List.of(
                    () -> done(() -> loans.confirm(second, shown)),
                    () -> done(() -> loans.takeBack(officer, shown)),
                    () -> done(() -> decisions.release(
                            people.actor(each.oblast()),
                            each.id(),
                            UUID.randomUUID(),
                            version,
                            ApprovedLoans.REASON))));
            boolean paid = approved.stage(each.id()).equals("PAID");
            assertThat(limits.held(each.id()).filter(Held.PAID::equals).isPresent())
                    .as("" + done)
                    .isEqualTo(paid);
        }
    }

    private static boolean done(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException late) {
            return false;
        }
    }

    @Test
    void only_officers_of_its_operator_act_and_a_tie_keeps_one_out() {
        Approved each = loan;
        for (Someone other : List.of(
                people.official(Places.AKMOLA),
                people.official(Places.ZERENDI),
                people.auditor(),
                people.villager(),
                each.chair(),
                people.operatorOfficer(Places.TURKISTAN))) {
            Actor actor = people.actor(other);
            assertThatExceptionOfType(NotFoundException.class)
                    .as(actor.role().name())
                    .isThrownBy(() -> loans.draw(actor, press(), approved.terms()));
        }
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> reach.ofOffice(people.actor(people.official(Places.SAIRAM)), each.id()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> loans.agree(people.actor(people.villager()), press()));
        var cases = new Cases(jdbc, people, clock);
        Someone tied = people.operatorOfficer(Places.AKMOLA);
        cases.join(each.cooperative(), tied);
        refused("review.error.own-case", () -> approved.drawn(people.actor(tied), each.id()));
        Someone kin = people.operatorOfficer(Places.AKMOLA);
        cases.relative(each.cooperative(), kin);
        refused("review.error.relative", () -> approved.drawn(people.actor(kin), each.id()));
        assertThat(file().getStage()).isEqualTo(LoanStage.CONTRACT);
    }

    @Test
    void what_is_registered_is_what_is_pledged_so_that_another_thing_or_one_less_asks_for_it_anew() {
        loans.pledge(officer, press(), approved.house());
        loans.pledge(officer, press(), approved.house());
        loans.register(officer, press(), new PledgeRegistration("77", clock.today()));
        loans.unpledge(officer, press(), file().getPledge().get(0).id());
        assertThat(file().getPledge()).hasSize(1);
        assertThat(file().getRegistration()).as("with a thing less").isNull();
        loans.register(officer, press(), new PledgeRegistration("78", clock.today()));
        loans.pledge(officer, press(), approved.house());
        assertThat(file().getRegistration()).as("with a thing more").isNull();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> loans.unpledge(officer, press(), UUID.randomUUID()));
    }

    @Test
    void those_that_were_approved_before_begin_at_their_contract() throws IOException {
        String migration =
                new ClassPathResource("db/migration/V530__lending.sql").getContentAsString(StandardCharsets.UTF_8);
        jdbc.sql("delete from loan_event").update();
        jdbc.sql("delete from loan_pledge").update();
        jdbc.sql("delete from loan_file").update();
        jdbc.sql(migration.substring(migration.indexOf("insert into loan_file")))
                .update();
        assertThat(jdbc.sql("select count(*) from loan_file")
                        .query(Integer.class)
                        .single())
                .isEqualTo(jdbc.sql("select count(*) from loan_application where state = 'APPROVED'")
                        .query(Integer.class)
                        .single());
        assertThat(file().getStage()).isEqualTo(LoanStage.CONTRACT);
        assertThat(file().getApprovedOn()).isEqualTo(clock.today());
        approved.drawn(officer, loan.id());
        assertThat(file().getStage()).isEqualTo(LoanStage.AGREEMENT);
    }
}
