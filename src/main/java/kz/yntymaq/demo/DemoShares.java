package kz.yntymaq.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.cooperative.share.Contribution;
import kz.yntymaq.cooperative.share.ShareKind;
import kz.yntymaq.cooperative.share.Shares;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The book of shares of one co-operative: paid in money and kind, a mistake put right, somebody who left and is to be paid. */
@Component
@Profile("demo")
class DemoShares {

    private static final BigDecimal SHARE = new BigDecimal("150000");
    private static final BigDecimal MISTYPED = new BigDecimal("1500000");

    private final DemoPeople people;
    private final DemoClock clock;
    private final Memberships memberships;
    private final Shares shares;
    private final JdbcClient jdbc;

    DemoShares(DemoPeople people, DemoClock clock, Memberships memberships, Shares shares, JdbcClient jdbc) {
        this.people = people;
        this.clock = clock;
        this.memberships = memberships;
        this.shares = shares;
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
        clock.daysAgo(20, () -> memberships.leave(chair, id, membership, unanimous(4), UUID.randomUUID()));
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
