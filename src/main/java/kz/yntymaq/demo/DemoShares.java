package kz.yntymaq.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.extract.ExtractKind;
import kz.yntymaq.cooperative.extract.Extracts;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.cooperative.payment.Basis;
import kz.yntymaq.cooperative.payment.PaymentDrafts;
import kz.yntymaq.cooperative.payment.Payments;
import kz.yntymaq.cooperative.share.Contribution;
import kz.yntymaq.cooperative.share.ShareKind;
import kz.yntymaq.cooperative.share.Shares;
import kz.yntymaq.cooperative.trade.Deal;
import kz.yntymaq.cooperative.trade.TradeLine;
import kz.yntymaq.cooperative.trade.TradePeriods;
import kz.yntymaq.cooperative.trade.TradeProducts;
import kz.yntymaq.cooperative.trade.TradeUnit;
import kz.yntymaq.cooperative.trade.Trades;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The books of one co-operative: shares paid in money and kind, a mistake put right, somebody who left and is to be paid; milk
 * that members deliver, feed that they buy, payments in proportion to it: of one period paid, of the next drafted; extracts.
 */
@Component
@Profile("demo")
class DemoShares {

    private static final BigDecimal SHARE = new BigDecimal("150000");
    private static final int FIRST_MILK = 50;
    private static final int EVERY = 4;
    private static final int PUT = 34;
    private static final int HELD = 26;
    private static final int[] LITRES = {120, 95, 60};
    private static final BigDecimal MISTYPED = new BigDecimal("1500000");

    private final DemoPeople people;
    private final DemoClock clock;
    private final Memberships memberships;
    private final Shares shares;
    private final Trades trades;
    private final TradeProducts products;
    private final Extracts extracts;
    private final TradePeriods periods;
    private final PaymentDrafts drafts;
    private final Payments payments;
    private final DemoMeetings meetings;
    private final JdbcClient jdbc;

    DemoShares(
            DemoPeople people,
            DemoClock clock,
            Memberships memberships,
            Shares shares,
            Trades trades,
            TradeProducts products,
            Extracts extracts,
            TradePeriods periods,
            PaymentDrafts drafts,
            Payments payments,
            DemoMeetings meetings,
            JdbcClient jdbc) {
        this.people = people;
        this.clock = clock;
        this.memberships = memberships;
        this.shares = shares;
        this.trades = trades;
        this.products = products;
        this.extracts = extracts;
        this.periods = periods;
        this.drafts = drafts;
        this.payments = payments;
        this.meetings = meetings;
        this.jdbc = jdbc;
    }

    /** Of a co-operative with four founders. */
    void fill(UUID id) {
        Actor chair = people.actor(DemoPerson.CHAIR);
        UUID first = membership(id, chair);
        UUID second = membership(id, people.actor(DemoPerson.ZERENDI_1));
        UUID third = membership(id, people.actor(DemoPerson.ZERENDI_2));
        clock.daysAgo(52, () -> {
            record(chair, id, first, ShareKind.SHARE, SHARE, null);
            record(chair, id, second, ShareKind.SHARE, MISTYPED, null);
            record(
                    chair,
                    id,
                    third,
                    ShareKind.SHARE,
                    SHARE,
                    new Contribution.Property("Сүт салқындатқыш, 500 литр", "Басқарма, № 2 хаттама", null, null));
        });
        clock.daysAgo(51, () -> {
            shares.correct(
                    chair,
                    id,
                    second,
                    entryOf(second),
                    LocalDate.now(clock),
                    "Сомада бір нөл артық жазылған.",
                    UUID.randomUUID());
            record(chair, id, second, ShareKind.SHARE, SHARE, null);
        });
        clock.daysAgo(35, () -> record(chair, id, first, ShareKind.ADDITIONAL, new BigDecimal("50000"), null));
        clock.daysAgo(10, () -> extracts.issue(people.actor(DemoPerson.ZERENDI_1), id, ExtractKind.MEMBERSHIP));
        clock.daysAgo(9, () -> extracts.issue(people.actor(DemoPerson.FARMER), id, ExtractKind.REGISTER));
        whoLeft(chair, id);
    }

    private void whoLeft(Actor chair, UUID id) {
        Actor person = people.actor(DemoPerson.PROPOSED);
        clock.daysAgo(50, () -> memberships.ask(person, id, new BigDecimal("100000"), UUID.randomUUID()));
        UUID membership = membership(id, person);
        clock.daysAgo(47, () -> memberships.decide(chair, id, membership, unanimous(4), UUID.randomUUID()));
        clock.daysAgo(
                45,
                () -> memberships.pay(
                        chair,
                        id,
                        membership,
                        new BigDecimal("100000"),
                        new BigDecimal("5000"),
                        LocalDate.now(clock),
                        UUID.randomUUID()));
        clock.daysAgo(30, () -> memberships.askToLeave(person, id, UUID.randomUUID()));
        clock.daysAgo(
                25, () -> extracts.issue(person, id, ExtractKind.MEMBERSHIP)); // holds no longer once who left is gone
        clock.daysAgo(20, () -> memberships.leave(chair, id, membership, unanimous(4), UUID.randomUUID()));
    }

    /** A season of milk: three members deliver every few days, one row was mistyped and put right. */
    void trade(UUID id) {
        Actor chair = people.actor(DemoPerson.CHAIR);
        List<String> numbers = List.of(
                number(id, DemoPerson.CHAIR), number(id, DemoPerson.ZERENDI_1), number(id, DemoPerson.ZERENDI_2));
        var milk = new UUID[1];
        var feed = new UUID[1];
        clock.daysAgo(FIRST_MILK, () -> {
            milk[0] = products.add(chair, id, "Сүт", TradeUnit.LITRE, UUID.randomUUID());
            feed[0] = products.add(chair, id, "Құрама жем", TradeUnit.KG, UUID.randomUUID());
        });
        for (int ago = FIRST_MILK; ago > 0; ago -= EVERY) {
            int day = ago;
            clock.daysAgo(day, () -> {
                for (int n = 0; n < numbers.size(); n++) {
                    trade(chair, id, Deal.DELIVERY, numbers.get(n), milk[0], LITRES[n] + day % 7 + ".5", "185");
                }
            });
        }
        clock.daysAgo(FIRST_MILK - 1, () -> trade(chair, id, Deal.PURCHASE, numbers.get(1), feed[0], "400", "95"));
        clock.daysAgo(FIRST_MILK - 2, () -> trade(chair, id, Deal.PURCHASE, numbers.get(2), feed[0], "250", "95"));
        clock.daysAgo(FIRST_MILK - 3, () -> trade(chair, id, Deal.SALE, null, milk[0], "900", "240"));
        var wrong = new UUID[1];
        clock.daysAgo(2, () -> wrong[0] = trade(chair, id, Deal.DELIVERY, numbers.get(1), milk[0], "1100", "185"));
        clock.daysAgo(
                1,
                () -> trades.correct(
                        chair,
                        id,
                        wrong[0],
                        new Trades.Right(new BigDecimal("110"), new BigDecimal("185"), null),
                        "Мөлшерінде бір нөл артық терілген.",
                        UUID.randomUUID()));
    }

    /** Payments of the first half of the season were decided by a meeting and paid; those of the second are drafted. */
    void pay(UUID id) {
        Actor chair = people.actor(DemoPerson.CHAIR);
        UUID first = closed(chair, id, 35, "150000");
        UUID meeting = meetings.planned(id, PUT, HELD);
        clock.daysAgo(PUT, () -> drafts.put(chair, id, first, meeting, UUID.randomUUID()));
        meetings.adopt(id, meeting, PUT, HELD);
        clock.daysAgo(
                HELD - 5L,
                () -> payments.payAll(
                        chair, id, first, new Payments.How(LocalDate.now(clock), "№ 3 ведомость"), UUID.randomUUID()));
        closed(chair, id, 4, "120000");
    }

    private UUID closed(Actor chair, UUID id, int ago, String tenge) {
        var period = new UUID[1];
        clock.daysAgo(ago, () -> {
            period[0] = periods.close(chair, id, LocalDate.now(clock).minusDays(1), UUID.randomUUID());
            drafts.make(
                    chair,
                    id,
                    period[0],
                    new PaymentDrafts.Wish(new BigDecimal(tenge), Basis.DELIVERIES, "Жарғының 14-тармағы"),
                    UUID.randomUUID());
        });
        return period[0];
    }

    private UUID trade(
            Actor chair, UUID id, Deal deal, @Nullable String member, UUID product, String quantity, String price) {
        return trades.record(
                chair,
                id,
                deal,
                new TradeLine(
                        member,
                        product,
                        new BigDecimal(quantity),
                        new BigDecimal(price),
                        LocalDate.now(clock),
                        deal == Deal.DELIVERY ? "Майлылығы 3,8 %" : null),
                UUID.randomUUID());
    }

    private String number(UUID id, DemoPerson who) {
        return jdbc.sql("select cast(number as text) from share_member where membership_id = ?")
                .param(membership(id, people.actor(who)))
                .query(String.class)
                .single();
    }

    private MeetingDecision unanimous(int present) {
        return new MeetingDecision(LocalDate.now(clock), present, present, 0, 0);
    }

    private void record(
            Actor chair,
            UUID id,
            UUID member,
            ShareKind kind,
            BigDecimal tenge,
            Contribution.@Nullable Property property) {
        shares.record(
                chair,
                id,
                member,
                new Contribution(kind, tenge, LocalDate.now(clock), property),
                true,
                UUID.randomUUID());
    }

    private UUID membership(UUID id, Actor person) {
        return jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(id, person.accountId())
                .query(UUID.class)
                .single();
    }

    private UUID entryOf(UUID member) {
        return jdbc.sql("select transaction_id from ledger_entry where subject = ?")
                .param(member.toString())
                .query(UUID.class)
                .single();
    }
}
