package kz.yntymaq.cooperative.heir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.meeting.MeetingConduct;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.payment.Basis;
import kz.yntymaq.cooperative.payment.PaymentDrafts;
import kz.yntymaq.cooperative.payment.Payments;
import kz.yntymaq.cooperative.trade.Deal;
import kz.yntymaq.cooperative.trade.TradeLine;
import kz.yntymaq.cooperative.trade.TradePeriods;
import kz.yntymaq.cooperative.trade.TradeProducts;
import kz.yntymaq.cooperative.trade.TradeUnit;
import kz.yntymaq.cooperative.trade.Trades;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ledger.Balances;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.voting.Choice;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payments in proportion that the meeting gave to a member who died: nobody but the heirs is paid them, each the own part. */
@PortalTest
class HeirPaymentsTest {

    @Autowired
    Deaths deaths;

    @Autowired
    Heirs heirs;

    @Autowired
    DeathWatch watch;

    @Autowired
    HeirViews views;

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
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private UUID id;
    private List<Actor> members;
    private Actor chair;
    private UUID dead;
    private UUID period;
    private UUID milk;

    /** Two members brought milk for 30 and 10; the second has died since, and the meeting gave 40,000 tenge to payments. */
    @BeforeEach
    void a_season_of_which_one_has_died() {
        Made made = fixtures.active(Places.ZERENDI_VILLAGE);
        fixtures.paid(made);
        id = made.id();
        members = made.members().stream().map(people::actor).toList();
        chair = members.get(0);
        dead = jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(id, members.get(1).accountId())
                .query(UUID.class)
                .single();
        fixtures.holdNoCharter(id);
        LocalDate first = clock.today();
        milk = products.add(chair, id, "Сүт", TradeUnit.LITRE, once());
        deliver(milk, chair, "30");
        deliver(milk, members.get(1), "10");
        clock.set(first.plusDays(10));
        period = periods.close(chair, id, first.plusDays(9), once());
        deaths.died(chair, id, dead, clock.today(), SeenPaper.of(DeathPaper.CERTIFICATE, "№ 12"), once());
        watch.seenByDistrict(people.actor(people.official(Places.ZERENDI)), dead);
        drafts.make(
                chair,
                id,
                period,
                new PaymentDrafts.Wish(new BigDecimal("40000"), Basis.DELIVERIES, "14-тармақ"),
                once());
        adopt();
        clock.advance(Duration.ofDays(DeathTerm.DAYS));
    }

    private static UUID once() {
        return UUID.randomUUID();
    }

    private void deliver(UUID milk, Actor member, String litres) {
        String number =
                jdbc.sql("""
                select cast(s.number as text) from share_member s join membership m on m.id = s.membership_id
                 where m.cooperative_id = ? and m.account_id = ?""").params(id, member.accountId()).query(String.class).single();
        trades.record(
                chair,
                id,
                Deal.DELIVERY,
                new TradeLine(number, milk, new BigDecimal(litres), BigDecimal.ONE, clock.today(), null),
                once());
    }

    private void adopt() {
        UUID meeting = meetings.plan(
                chair, id, new Meetings.Plan(clock.instant().plus(Duration.ofHours(1)), "Клуб", null), once());
        drafts.put(chair, id, period, meeting, once());
        UUID question = jdbc.sql("select question_id from payment_proposal where meeting_id = ?")
                .param(meeting)
                .query(UUID.class)
                .single();
        meetings.call(chair, id, meeting);
        clock.advance(Duration.ofHours(1));
        conduct.open(chair, id, meeting, chair.accountId(), members.get(2).accountId());
        List<Actor> alive = List.of(chair, members.get(2), members.get(3));
        alive.forEach(each -> conduct.attend(each, id, meeting));
        conduct.openQuestion(chair, id, meeting, question);
        alive.forEach(each -> conduct.cast(each, id, meeting, question, Choice.YES));
        conduct.closeQuestion(chair, id, meeting, question);
        conduct.close(chair, id, meeting);
    }

    private void named(String name, int numerator, int denominator) {
        heirs.name(chair, id, dead, new NamedHeir(name, null, numerator, denominator, "№ 5"), once());
    }

    private UUID heir(String name) {
        return views.page(chair, id, dead).heirs().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private BigDecimal book(String account) {
        return balances.totals("PAYMENTS:" + id).getOrDefault(account, BigDecimal.ZERO);
    }

    private Payments.How how() {
        return new Payments.How(clock.today(), "№ 3 ведомость");
    }

    private static void refused(ThrowingCallable action, String key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void a_member_who_traded_later_cannot_have_died_before_and_may_have_on_that_day() {
        Actor third = members.get(2);
        UUID membership = jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(id, third.accountId())
                .query(UUID.class)
                .single();
        deliver(milk, third, "5");
        SeenPaper paper = SeenPaper.of(DeathPaper.CERTIFICATE, "№ 13");
        refused(
                () -> deaths.died(chair, id, membership, clock.today().minusDays(1), paper, once()),
                "cooperative.refused.acted-later");
        deaths.died(chair, id, membership, clock.today(), paper, once());
    }

    @Test
    void all_are_paid_but_for_the_dead_whose_payment_nobody_else_gets() {
        payments.payAll(chair, id, period, how(), once());
        assertThat(book("PAID")).isEqualByComparingTo("30000");
        assertThat(book("PAYABLE")).isEqualByComparingTo("10000");
        refused(() -> payments.payAll(chair, id, period, how(), once()), "payment.refused.all-paid");
        refused(() -> payments.pay(chair, id, period, dead, BigDecimal.ONE, how(), once()), "payment.refused.heirs");
        assertThat(views.page(chair, id, dead).dues()).isEqualByComparingTo("10000");
    }

    @Test
    void each_heir_is_paid_the_own_part_once_beside_the_share() {
        named("Бірінші", 1, 3);
        named("Екінші", 2, 3);
        UUID first = heir("Бірінші");
        UUID second = heir("Екінші");
        refused(() -> heirs.payDues(chair, id, dead, first, clock.today(), "№ 4", once()), "heir.refused.settled");
        heirs.divide(chair, id, dead);
        HeirViews.Page page = views.page(chair, id, dead);
        assertThat(page.duesOf(first)).isEqualByComparingTo("3333.33");
        assertThat(page.duesOf(second)).isEqualByComparingTo("6666.67");
        heirs.payDues(chair, id, dead, first, clock.today(), "№ 4", once());
        refused(() -> heirs.payDues(chair, id, dead, first, clock.today(), "№ 4", once()), "heir.refused.no-dues");
        assertThat(views.page(chair, id, dead).duesOf(second))
                .as("the part of the other stays what it was")
                .isEqualByComparingTo("6666.67");
        refused(() -> deaths.takeBack(chair, id, dead, "Басқа адамның куәлігі екен", once()), "heir.refused.back-paid");
        heirs.payDues(chair, id, dead, second, clock.today(), "№ 5", once());
        assertThat(views.page(chair, id, dead).dues()).isEqualByComparingTo("0");
        assertThat(book("PAID")).isEqualByComparingTo("10000");
        assertThat(book("PAYABLE")).isEqualByComparingTo("30000");
        assertThat(balances.now("SHARES:" + id, "PAYABLE", dead.toString()))
                .as("the share is paid by itself")
                .isEqualByComparingTo("20000");
    }
}
