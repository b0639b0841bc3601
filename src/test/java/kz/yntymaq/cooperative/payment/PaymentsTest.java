package kz.yntymaq.cooperative.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.cooperative.trade.Deal;
import kz.yntymaq.cooperative.trade.TradeLine;
import kz.yntymaq.cooperative.trade.TradePeriods;
import kz.yntymaq.cooperative.trade.TradeProducts;
import kz.yntymaq.cooperative.trade.TradeUnit;
import kz.yntymaq.cooperative.trade.Trades;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ledger.Balances;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Statements;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.voting.Choice;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From a closed period over a draft and the meeting's decision to what was paid, and everything that must not happen between. */
@PortalTest
class PaymentsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    TradePeriods periods;

    @Autowired
    TradeProducts products;

    @Autowired
    Trades trades;

    @Autowired
    PaymentDrafts drafts;

    @Autowired
    Payments payments;

    @Autowired
    PaymentDecisions decisions;

    @Autowired
    PaymentDuties duties;

    @Autowired
    Memberships memberships;

    @Autowired
    PaymentViews views;

    @Autowired
    PaymentRows rows;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingConduct conduct;

    @Autowired
    Balances balances;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Interleaving interleaving;

    @Autowired
    Background background;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<HeldData> held;

    @LocalServerPort
    int port;

    private Made made;
    private List<Actor> members;
    private Actor chair;
    private LocalDate first;
    private UUID milk;

    @BeforeEach
    void a_season_of_three_members() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        members = made.members().stream().map(people::actor).toList();
        chair = members.get(0);
        fixtures.holdNoCharter(made.id());
        first = clock.today();
        milk = products.add(chair, made.id(), "Сүт", TradeUnit.LITRE, UUID.randomUUID());
        trade(Deal.DELIVERY, 0, "7");
        trade(Deal.DELIVERY, 1, "11");
        trade(Deal.DELIVERY, 2, "13");
        trade(Deal.PURCHASE, 2, "31");
        trade(Deal.SALE, null, "100");
        clock.set(first.plusDays(30));
    }

    @Test
    void a_period_runs_from_the_first_row_or_the_last_period_and_takes_nothing_more() {
        assertByField("until", "share.refused.day-lasts", () -> close(clock.today()));
        assertByField("until", "payment.refused.nothing-until", () -> close(first.minusDays(1)));
        UUID id = close(first.plusDays(9));
        assertThat(periods.find(made.id(), id)).hasValueSatisfying(period -> {
            assertThat(period.startsOn()).isEqualTo(first);
            assertThat(period.endsOn()).isEqualTo(first.plusDays(9));
        });
        assertByField("until", "payment.refused.closed-already", () -> close(first.plusDays(9)));
        assertByField("day", "trade.refused.closed", () -> trade(Deal.DELIVERY, 1, "5", first.plusDays(9)));
        trade(Deal.DELIVERY, 1, "5", first.plusDays(10));
        UUID next = close(first.plusDays(29));
        assertThat(periods.find(made.id(), next).orElseThrow().startsOn()).isEqualTo(first.plusDays(10));
        assertThatThrownBy(() -> periods.close(members.get(1), made.id(), first.plusDays(29), UUID.randomUUID()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_draft_is_in_proportion_to_what_counts_and_ties() {
        UUID period = close(first.plusDays(29));
        draft(period, "1000000", Basis.DELIVERIES);
        assertThat(shares(period)).containsExactlyInAnyOrder("225806.45", "354838.71", "419354.84", "0.00");
        draft(period, "100", Basis.PURCHASES);
        assertThat(shares(period)).containsExactlyInAnyOrder("0.00", "0.00", "100.00", "0.00");
        draft(period, "62", Basis.BOTH);
        assertThat(shares(period)).containsExactlyInAnyOrder("7.00", "11.00", "44.00", "0.00");
    }

    @Test
    void each_member_sees_the_own_part_with_how_it_was_reckoned_and_the_chair_all() {
        UUID period = close(first.plusDays(29));
        draft(period, "1000000", Basis.DELIVERIES);
        PaymentViews.Page mine = page(1, period);
        assertThat(mine.own().amount()).isEqualByComparingTo("354838.71");
        assertThat(mine.own().weight()).isEqualByComparingTo("11");
        assertThat(mine.shares()).isNull();
        assertThat(page(0, period).shares().rows()).hasSize(4);
        assertThatThrownBy(() -> views.page(people.actor(people.villager()), made.id(), period, null))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> views.led(members.get(1), made.id(), period)).isInstanceOf(NotFoundException.class);
        var browser = new PlainBrowser(port);
        browser.signIn(made.member());
        assertThat(browser.get("/cabinet/cooperatives/" + made.id() + "/payments/" + period)
                        .body())
                .contains(
                        "354\u00a0838,71\u00a0₸",
                        "1\u00a0000\u00a0000\u00a0₸ × 11\u00a0₸ ÷ 31\u00a0₸",
                        "23-бабының 1-тармағы")
                .doesNotContain("419\u00a0354,84");
        background.await();
        assertThat(messages(made.member(), "payment.message.drafted")).isEqualTo(1);
    }

    @Test
    void a_period_in_which_nobody_took_part_is_not_divided() {
        close(first.plusDays(9));
        trade(Deal.SALE, null, "100", first.plusDays(12));
        UUID period = close(first.plusDays(29));
        assertByField("amount", "payment.refused.no-participation", () -> draft(period, "100", Basis.BOTH));
    }

    @Test
    void a_correction_of_an_earlier_period_never_makes_a_part_below_zero() {
        UUID wrong = trade(Deal.DELIVERY, 1, "500", first.plusDays(1));
        close(first.plusDays(9));
        trades.correct(
                chair,
                made.id(),
                wrong,
                new Trades.Right(BigDecimal.ZERO, BigDecimal.ONE, null),
                "Бұл сүтті басқа мүше тапсырған.",
                UUID.randomUUID());
        trade(Deal.DELIVERY, 2, "10", clock.today());
        clock.set(first.plusDays(31));
        UUID period = close(first.plusDays(30));
        draft(period, "100", Basis.DELIVERIES);
        assertThat(shares(period)).containsExactlyInAnyOrder("0.00", "0.00", "100.00", "0.00");
    }

    @Test
    void what_a_correction_leaves_below_zero_is_carried_until_it_is_set_off() {
        UUID wrong = trade(Deal.DELIVERY, 1, "500", first.plusDays(1));
        close(first.plusDays(9));
        trades.correct(
                chair,
                made.id(),
                wrong,
                new Trades.Right(BigDecimal.ZERO, BigDecimal.ONE, null),
                "Бұл сүтті басқа мүше тапсырған.",
                UUID.randomUUID());
        trade(Deal.DELIVERY, 1, "200", clock.today());
        trade(Deal.DELIVERY, 2, "10", clock.today());
        clock.set(first.plusDays(31));
        UUID second = close(first.plusDays(30));
        draft(second, "100", Basis.DELIVERIES);
        assertThat(page(1, second).own().amount()).isEqualByComparingTo("0");
        assertThat(page(1, second).own().brought()).isEqualByComparingTo("0");
        assertThat(page(1, second).own().carried())
                .as("of 500 taken back 200 are set off, the rest is not lost")
                .isEqualByComparingTo("-300");
        trade(Deal.DELIVERY, 1, "340", clock.today());
        trade(Deal.DELIVERY, 2, "60", clock.today());
        clock.set(first.plusDays(32));
        UUID third = close(first.plusDays(31));
        draft(third, "100", Basis.DELIVERIES);
        assertThat(page(1, third).own().brought()).isEqualByComparingTo("-300");
        assertThat(page(1, third).own().weight()).isEqualByComparingTo("40");
        assertThat(page(1, third).own().carried()).isEqualByComparingTo("0");
        assertThat(shares(third)).containsExactlyInAnyOrder("0.00", "40.00", "60.00", "0.00");
    }

    @Test
    void who_left_has_what_was_raised_since_in_an_earlier_period() {
        UUID low = trade(Deal.DELIVERY, 1, "5", first.plusDays(1));
        close(first.plusDays(9));
        memberships.askToLeave(members.get(1), made.id(), UUID.randomUUID());
        UUID leaving = rowOf(1);
        memberships.leave(chair, made.id(), leaving, new MeetingDecision(clock.today(), 4, 4, 0, 0), UUID.randomUUID());
        clock.set(clock.today().plusDays(5));
        trade(Deal.DELIVERY, 2, "10", clock.today());
        trades.correct(
                chair,
                made.id(),
                low,
                new Trades.Right(new BigDecimal("35"), BigDecimal.ONE, null),
                "Таразыда қате жазылған.",
                UUID.randomUUID());
        LocalDate end = clock.today();
        close(end.minusDays(3));
        clock.set(end.plusDays(1));
        UUID period = close(end);
        draft(period, "100", Basis.DELIVERIES);
        assertThat(rows.share(rows.latest(period).orElseThrow().id(), leaving)).hasValueSatisfying(share -> {
            assertThat(share.weight()).isEqualByComparingTo("30");
            assertThat(share.amount()).isEqualByComparingTo("75");
        });
    }

    @Test
    void a_payment_recorded_by_mistake_is_taken_back_and_owed_again() {
        UUID period = close(first.plusDays(29));
        draft(period, "310", Basis.DELIVERIES);
        vote(period, Choice.YES);
        UUID draft = page(0, period).draft().id();
        UUID member = page(1, period).own().membership();
        payments.payAll(chair, made.id(), period, how(), UUID.randomUUID());
        assertThat(page(0, period).stage()).isEqualTo(PaymentStage.PAID);
        UUID paid = rows.entries(draft, member).get(0).transaction();
        assertThatThrownBy(() ->
                        payments.takeBack(members.get(1), made.id(), period, member, paid, "Қате", UUID.randomUUID()))
                .isInstanceOf(NotFoundException.class);
        UUID key = UUID.randomUUID();
        payments.takeBack(chair, made.id(), period, member, paid, "Ақшаны алған жоқ", key);
        payments.takeBack(chair, made.id(), period, member, paid, "Ақшаны алған жоқ", key);
        assertBook("310.00", "110.00", "200.00");
        assertThat(page(0, period).stage()).isEqualTo(PaymentStage.DECIDED);
        assertThat(page(1, period).own().owed()).isEqualByComparingTo("110");
        assertThat(rows.entries(draft, member).get(0).takenBack()).isEqualTo("Ақшаны алған жоқ");
        assertRefused(
                "payment.refused.taken-back",
                () -> payments.takeBack(chair, made.id(), period, member, paid, "Тағы", UUID.randomUUID()));
        pay(period, member, "110");
        assertBook("310.00", "0.00", "310.00");
        background.await();
        assertThat(messages(made.member(), "payment.message.taken-back")).isEqualTo(1);
        assertThat(messages(made.members().get(2), "payment.message.taken-back"))
                .as("the payments of others by the same paper stand")
                .isZero();
    }

    @Test
    void what_was_decided_is_a_duty_until_it_is_paid() {
        UUID period = close(first.plusDays(29));
        draft(period, "310", Basis.DELIVERIES);
        assertThat(duties.of(made.id(), clock.today())).isEmpty();
        vote(period, Choice.YES);
        LocalDate due = page(0, period).decision().dueOn();
        assertThat(duties.of(made.id(), clock.today())).singleElement().satisfies(duty -> {
            assertThat(duty.key()).isEqualTo("duty.payments");
            assertThat(duty.dueOn()).isEqualTo(due);
            assertThat(duty.ownDay()).isTrue();
            assertThat(duty.page()).endsWith("/payments/" + period);
        });
        payments.payAll(chair, made.id(), period, how(), UUID.randomUUID());
        assertThat(duties.of(made.id(), clock.today())).isEmpty();
    }

    @Test
    void a_draft_does_not_change_once_it_stands_on_an_agenda_until_it_is_off_it() {
        UUID period = close(first.plusDays(29));
        draft(period, "100", Basis.DELIVERIES);
        UUID meeting = plan();
        put(period, meeting);
        assertThat(page(0, period).stage()).isEqualTo(PaymentStage.PUT);
        assertRefused("payment.refused.put", () -> draft(period, "200", Basis.DELIVERIES));
        assertRefused("payment.refused.put", () -> put(period, meeting));
        meetings.callOff(chair, made.id(), meeting, "Жол жабылды, мүшелер келе алмайды");
        assertThat(page(0, period).stage()).isEqualTo(PaymentStage.SHOWN);
        draft(period, "200", Basis.DELIVERIES);
        put(period, plan());
    }

    @Test
    void a_draft_that_the_meeting_did_not_adopt_may_be_made_anew() {
        UUID period = close(first.plusDays(29));
        draft(period, "100", Basis.DELIVERIES);
        vote(period, Choice.NO);
        assertThat(page(0, period).stage()).isEqualTo(PaymentStage.SHOWN);
        draft(period, "50", Basis.DELIVERIES);
        vote(period, Choice.YES);
        assertThat(page(0, period).stage()).isEqualTo(PaymentStage.DECIDED);
        assertRefused("payment.refused.decided", () -> draft(period, "10", Basis.DELIVERIES));
    }

    @Test
    void the_question_and_the_minutes_name_period_amount_and_hash() {
        UUID period = close(first.plusDays(29));
        UUID id = draft(period, "1000000", Basis.DELIVERIES);
        put(period, plan());
        String words = jdbc
                .sql("select words from cooperative_meeting_matter where topic = 'PAYMENTS'")
                .query(String.class)
                .list()
                .stream()
                .filter(each -> each.contains(rows.find(id).orElseThrow().hash()))
                .findFirst()
                .orElseThrow();
        assertThat(words).contains("1\u00a0000\u00a0000\u00a0₸");
    }

    @Test
    void an_adopted_draft_is_owed_in_the_same_transaction_and_paid_in_parts() {
        UUID period = close(first.plusDays(29));
        draft(period, "1000000", Basis.DELIVERIES);
        vote(period, Choice.YES);
        PaymentViews.Page page = page(0, period);
        LocalDate decided = page.decision().decidedOn();
        assertThat(page.decision().dueOn()).isEqualTo(decided.plusMonths(1));
        assertBook("1000000.00", "1000000.00", null);
        UUID member = page(1, period).own().membership();
        assertByField("amount", "payment.refused.more", () -> pay(period, member, "354838.72"));
        pay(period, member, "300000");
        assertThat(page(1, period).own().owed()).isEqualByComparingTo("54838.71");
        assertBook("1000000.00", "700000.00", "300000.00");
        clock.set(decided.plusMonths(1));
        assertThat(page(0, period).late()).isFalse();
        clock.set(decided.plusMonths(1).plusDays(1));
        assertThat(page(1, period).late()).isTrue();
        payments.payAll(chair, made.id(), period, how(), UUID.randomUUID());
        assertThat(page(0, period).stage()).isEqualTo(PaymentStage.PAID);
        assertThat(page(0, period).late()).isFalse();
        assertBook("1000000.00", "0.00", "1000000.00");
        assertRefused(
                "payment.refused.all-paid", () -> payments.payAll(chair, made.id(), period, how(), UUID.randomUUID()));
        background.await();
        assertThat(messages(made.member(), "payment.message.decided")).isEqualTo(1);
        assertThat(messages(made.member(), "payment.message.paid")).isEqualTo(2);
        assertThat(messages(made.members().get(2), "payment.message.paid")).isEqualTo(1);
        assertThat(messages(made.members().get(3), "payment.message.drafted")).isEqualTo(1);
        assertThat(messages(made.members().get(3), "payment.message.decided")).isZero();
        assertThat(told(made.member()))
                .singleElement()
                .satisfies(item -> assertThat(item).contains("amount", "paid"));
    }

    @Test
    void payments_have_a_day_from_the_decision_on_and_the_chair_alone_records_them() {
        UUID period = close(first.plusDays(29));
        draft(period, "100", Basis.DELIVERIES);
        assertThatThrownBy(() -> payments.payAll(chair, made.id(), period, how(), UUID.randomUUID()))
                .isInstanceOf(NotFoundException.class);
        vote(period, Choice.YES);
        LocalDate today = clock.today();
        assertByField(
                "on",
                "cooperative.refused.too-early",
                () -> payments.payAll(
                        chair, made.id(), period, new Payments.How(today.minusDays(1), "1"), UUID.randomUUID()));
        assertByField(
                "on",
                "cooperative.refused.future",
                () -> payments.payAll(
                        chair, made.id(), period, new Payments.How(today.plusDays(1), "1"), UUID.randomUUID()));
        assertThatThrownBy(() -> payments.payAll(members.get(1), made.id(), period, how(), UUID.randomUUID()))
                .isInstanceOf(NotFoundException.class);
        Made other = fixtures.active(Places.ZERENDI_VILLAGE);
        Actor its = people.actor(other.chair());
        assertThatThrownBy(() -> payments.payAll(its, other.id(), period, how(), UUID.randomUUID()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_payment_that_is_pressed_many_times_at_once_is_one() throws Exception {
        UUID period = close(first.plusDays(29));
        draft(period, "310", Basis.DELIVERIES);
        vote(period, Choice.YES);
        UUID member = page(1, period).own().membership();
        UUID key = UUID.randomUUID();
        AtOnce.times(5, () -> {
            payments.pay(chair, made.id(), period, member, new BigDecimal("10"), how(), key);
            return true;
        });
        assertBook("310.00", "300.00", "10.00");
    }

    @Test
    void two_who_record_all_payments_at_the_same_moment_record_them_once() throws Exception {
        UUID period = close(first.plusDays(29));
        draft(period, "310", Basis.DELIVERIES);
        vote(period, Choice.YES);
        Future<Void> second = interleaving.meanwhile(
                () -> payments.payAll(chair, made.id(), period, how(), UUID.randomUUID()), () -> {
                    payments.payAll(chair, made.id(), period, how(), UUID.randomUUID());
                    return null;
                });
        assertThat(Interleaving.failure(second)).isInstanceOf(RuleViolationException.class);
        assertBook("310.00", "0.00", "310.00");
    }

    @Test
    void a_decision_carried_out_twice_is_posted_once() {
        UUID period = close(first.plusDays(29));
        draft(period, "310", Basis.DELIVERIES);
        UUID question = vote(period, Choice.YES);
        Boolean again = transaction.execute(status -> decisions.takeEffect(
                made.id(), question, new MeetingDecision(clock.today(), 4, 4, 0, 0), chair.accountId()));
        assertThat(again).isFalse();
        assertBook("310.00", "310.00", null);
    }

    @Test
    void a_row_that_is_recorded_while_a_period_is_closed_is_in_it_or_refused() throws Exception {
        Future<UUID> late = interleaving.meanwhile(
                () -> close(first.plusDays(29)), () -> trade(Deal.DELIVERY, 1, "5", first.plusDays(20)));
        assertThat(Interleaving.failure(late)).isInstanceOf(FieldViolationException.class);
    }

    @Test
    void two_who_close_at_the_same_moment_close_one_period() throws Exception {
        Future<UUID> second = interleaving.meanwhile(() -> close(first.plusDays(9)), () -> close(first.plusDays(9)));
        assertThat(Interleaving.failure(second)).isInstanceOf(FieldViolationException.class);
        assertThat(periods.of(made.id())).hasSize(1);
    }

    @Test
    void the_database_keeps_drafts_as_they_were_made() {
        UUID period = close(first.plusDays(29));
        UUID id = draft(period, "310", Basis.DELIVERIES);
        fixtures.active(Places.ZERENDI_VILLAGE); // whose members have no share in it
        for (String statement : List.of(
                "update payment_draft set amount = 1 where id = '" + id + "'",
                "update payment_share set amount = 1 where draft_id = '" + id + "'",
                "delete from payment_share where draft_id = '" + id + "'",
                "insert into payment_share select draft_id, (select s.membership_id from share_member s where s.membership_id"
                        + " not in (select membership_id from payment_share where draft_id = '" + id
                        + "') limit 1), 99, 0, 0"
                        + " from payment_share where draft_id = '" + id + "' limit 1",
                "insert into payment_draft (id, cooperative_id, period_id, basis, charter, amount, total, members, hash, made_at)"
                        + " select gen_random_uuid(), cooperative_id, period_id, basis, charter, amount, total,"
                        + " members, hash, made_at from (select * from payment_draft where id = '" + id + "') d",
                "update trade_period set ends_on = ends_on + 1 where id = '" + period + "'",
                "insert into trade_period values (gen_random_uuid(), '" + made.id()
                        + "', '2030-01-01', '2030-02-01', now())")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void a_draft_of_thousands_asks_as_many_statements_as_one_of_four() {
        UUID small = close(first.plusDays(9));
        long few = Statements.during(() -> draft(small, "100000", Basis.DELIVERIES));
        crowd(5000);
        trade(Deal.DELIVERY, 1, "5", first.plusDays(12));
        UUID large = close(first.plusDays(29));
        long begun = System.nanoTime();
        assertThat(Statements.during(() -> draft(large, "100000", Basis.DELIVERIES)))
                .isEqualTo(few);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10)); // twice
        assertThat(rows.latest(large).orElseThrow().members()).isEqualTo(5004);
        long page = Statements.during(() -> page(0, small));
        assertThat(Statements.during(() -> page(0, large))).isEqualTo(page);
        long pages = Statements.during(() -> views.list(chair, made.id()));
        assertThat(pages).isLessThan(10);
        Awaitility.await("all are told")
                .atMost(Duration.ofMinutes(2))
                .until(() -> jdbc.sql("select count(*) from event_publication")
                        .query(Integer.class)
                        .single()
                        .equals(0));
    }

    /** Members with a delivery each, past the rules that other tests look at. */
    private void crowd(int many) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            Map<String, Object> all = new HashMap<>(Map.of(
                    "cooperative",
                    made.id(),
                    "many",
                    many,
                    "day",
                    first.plusDays(11),
                    "chair",
                    chair.accountId(),
                    "milk",
                    milk));
            jdbc.sql("""
                    with who as (
                      insert into account select r.* from account a, generate_series(1, :many) n,
                        jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'iin', '99' || lpad(cast(n as text), 10, '0'))) r
                       where a.id = :chair returning id),
                    made as (
                      insert into membership select r.* from membership m, who,
                        jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'account_id', who.id)) r
                       where m.cooperative_id = :cooperative and m.account_id = :chair returning id),
                    numbered as (
                      insert into share_member (membership_id, cooperative_id, number)
                      select id, :cooperative, 1000 + row_number() over () from made returning membership_id)
                    insert into trade_entry (id, cooperative_id, deal, membership_id, product_id, quantity, price, amount, day,
                                             recorded_at, by_account)
                    select gen_random_uuid(), :cooperative, 'DELIVERY', membership_id, :milk, 3, 7, 21, :day, now(), :chair
                      from numbered""").params(all).update();
        });
        // as the database does by itself a minute later: what was counted when there were four plans badly for
        // thousands
        jdbc.sql("analyze account, membership, share_member, trade_entry").update();
    }

    @Test
    void the_chair_goes_from_the_period_to_the_last_payment_on_the_pages() {
        var browser = new PlainBrowser(port);
        browser.signIn(made.chair());
        String list = "/cabinet/cooperatives/" + made.id() + "/payments";
        assertThat(send(browser, list + "/close", Map.of("until", day(first.plusDays(29)))))
                .contains("known-error");
        send(browser, list + "/close", Map.of("until", day(first.plusDays(29)), "known", "true"));
        String page = list + "/" + periods.of(made.id()).get(0).id();
        assertThat(send(browser, page + "/draft", Map.of("amount", "310", "basis", "DELIVERIES")))
                .contains("charter-error");
        assertThat(send(browser, page + "/draft", Map.of("amount", "310", "basis", "DELIVERIES", "charter", "14")))
                .contains("110\u00a0₸", "жоба мүшелерге көрсетілді");
        UUID meeting = plan();
        assertThat(send(browser, page + "/meeting", Map.of("meeting", meeting.toString())))
                .contains("/meetings/" + meeting);
        assertThat(browser.get(list.replace("payments", "meetings/") + meeting).body())
                .contains("Кооперативтік төлемдер")
                .as("a question is headed by words, never by a checksum")
                .doesNotContain("SHA-256");
        hold(meeting, Choice.YES);
        assertThat(browser.get(list.replace("payments", "meetings/") + meeting + "/minutes")
                        .body())
                .contains("SHA-256");
        UUID member = page(1, periods.of(made.id()).get(0).id()).own().membership();
        String refused = send(
                browser,
                page + "/paid/" + member,
                Map.of("amount", "110,01", "on", day(clock.today()), "document", "№ 1"));
        assertThat(refused).contains("amount-error", "110\u00a0₸");
        send(browser, page + "/paid/" + member, Map.of("amount", "10", "on", day(clock.today()), "document", "№ 1"));
        assertThat(send(browser, page + "/paid", Map.of("on", day(clock.today()), "document", "№ 2")))
                .contains("түгел төленді");
        assertBook("310.00", "0.00", "310.00");
    }

    private String send(PlainBrowser browser, String page, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("_owner", made.chair().id().toString());
        fields.put("once", PlainBrowser.hidden(browser.get(page).body(), "once"));
        return browser.fill(page, fields).body();
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    }

    @Test
    void what_the_act_says_and_what_is_the_portals_own_is_told_apart_in_every_language() {
        for (Language language : Language.values()) {
            assertThat(texts.in(language, "payment.law.proportion")).contains("23", "1");
            assertThat(texts.in(language, "payment.law.before")).contains("23", "2");
            assertThat(texts.in(language, "payment.due.own")).contains("24", "2");
        }
    }

    private UUID close(LocalDate until) {
        return periods.close(chair, made.id(), until, UUID.randomUUID());
    }

    private UUID draft(UUID period, String amount, Basis basis) {
        return drafts.make(
                chair,
                made.id(),
                period,
                new PaymentDrafts.Wish(new BigDecimal(amount), basis, "Жарғының 14-тармағы"),
                UUID.randomUUID());
    }

    private UUID plan() {
        return meetings.plan(
                chair, made.id(), new Meetings.Plan(clock.instant().plus(HOUR), "Ауыл клубы", null), UUID.randomUUID());
    }

    private void put(UUID period, UUID meeting) {
        drafts.put(chair, made.id(), period, meeting, UUID.randomUUID());
    }

    /** All members but one vote so on the draft. @return the question */
    private UUID vote(UUID period, Choice choice) {
        UUID meeting = plan();
        put(period, meeting);
        return hold(meeting, choice);
    }

    private UUID hold(UUID meeting, Choice choice) {
        UUID question = jdbc.sql("select question_id from payment_proposal where meeting_id = ?")
                .param(meeting)
                .query(UUID.class)
                .single();
        meetings.call(chair, made.id(), meeting);
        clock.advance(HOUR);
        conduct.open(
                chair, made.id(), meeting, chair.accountId(), members.get(1).accountId());
        members.subList(0, 3).forEach(each -> conduct.attend(each, made.id(), meeting));
        conduct.openQuestion(chair, made.id(), meeting, question);
        members.subList(0, 3).forEach(each -> conduct.cast(each, made.id(), meeting, question, choice));
        conduct.closeQuestion(chair, made.id(), meeting, question);
        conduct.close(chair, made.id(), meeting);
        return question;
    }

    private UUID rowOf(int member) {
        return jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(made.id(), members.get(member).accountId())
                .query(UUID.class)
                .single();
    }

    private Payments.How how() {
        return new Payments.How(clock.today(), "№ 12 ведомость");
    }

    private void pay(UUID period, UUID member, String amount) {
        payments.pay(chair, made.id(), period, member, new BigDecimal(amount), how(), UUID.randomUUID());
    }

    private UUID trade(Deal deal, Integer member, String tenge) {
        return trade(deal, member, tenge, first);
    }

    private UUID trade(Deal deal, Integer member, String tenge, LocalDate day) {
        String number = member == null
                ? null
                : jdbc.sql(
                                "select cast(s.number as text) from share_member s join membership m on m.id = s.membership_id"
                                        + " where m.cooperative_id = ? and m.account_id = ? order by s.number limit 1")
                        .params(made.id(), members.get(member).accountId())
                        .query(String.class)
                        .single();
        return trades.record(
                chair,
                made.id(),
                deal,
                new TradeLine(number, milk, new BigDecimal(tenge), BigDecimal.ONE, day, null, true),
                UUID.randomUUID());
    }

    private PaymentViews.Page page(int member, UUID period) {
        return views.page(members.get(member), made.id(), period, null);
    }

    private List<String> shares(UUID period) {
        return page(0, period).shares().rows().stream()
                .map(each -> each.amount().toPlainString())
                .toList();
    }

    private void assertBook(String income, String payable, String paid) {
        var expected = new HashMap<>(Map.of("INCOME", new BigDecimal(income), "PAYABLE", new BigDecimal(payable)));
        if (paid != null) {
            expected.put("PAID", new BigDecimal(paid));
        }
        assertThat(balances.totals("PAYMENTS:" + made.id())).isEqualTo(expected);
    }

    private int messages(Someone person, String key) {
        return jdbc.sql("select count(*) from inbox_message where account_id = ? and key = ?")
                .params(person.id(), key)
                .query(Integer.class)
                .single();
    }

    private List<List<String>> told(Someone person) {
        return held.stream()
                .filter(each -> each.kind().equals("payments"))
                .flatMap(each -> each.read(person.id(), 0, 20).stream())
                .map(item -> item.fields().stream().map(HeldItem.Field::name).toList())
                .toList();
    }

    private static void assertByField(String field, String key, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(FieldViolationException.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.field()).isEqualTo(field);
        });
    }

    private static void assertRefused(String key, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
