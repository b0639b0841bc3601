package kz.yntymaq.demo.scene;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.additional.Additions;
import kz.yntymaq.cooperative.additional.Way;
import kz.yntymaq.cooperative.payout.Payouts;
import kz.yntymaq.demo.DemoClock;
import kz.yntymaq.demo.DemoMeetings;
import kz.yntymaq.demo.DemoPeople;
import kz.yntymaq.demo.DemoPerson;
import kz.yntymaq.demo.DemoScene;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An additional contribution that the meeting decided on: one member brought it, one a part, two nothing yet. The share of who left
 * waits for the meeting's decision on the pay-out.
 */
@Component
@Profile("demo")
@Order(11)
class DemoAdditional implements DemoScene {

    private static final int PUT = 19;
    private static final int HELD = 11;
    private static final long FIRST = 6;
    private static final long SECOND = 4;
    private static final long DRAFTED = 2;
    private static final long LEFT_TO_BRING = 12;
    private static final BigDecimal EACH = new BigDecimal("20000");

    private final DemoPeople people;
    private final DemoClock clock;
    private final DemoMeetings meetings;
    private final Additions additions;
    private final Payouts payouts;
    private final JdbcClient jdbc;

    DemoAdditional(
            DemoPeople people,
            DemoClock clock,
            DemoMeetings meetings,
            Additions additions,
            Payouts payouts,
            JdbcClient jdbc) {
        this.people = people;
        this.clock = clock;
        this.meetings = meetings;
        this.additions = additions;
        this.payouts = payouts;
        this.jdbc = jdbc;
    }

    @Override
    public void play() {
        UUID id = people.cooperative("Береке-Зеренді");
        Actor chair = people.actor(DemoPerson.CHAIR);
        LocalDate due = LocalDate.now(clock.ofNow()).plusDays(LEFT_TO_BRING);
        UUID[] made = new UUID[1];
        UUID meeting = meetings.planned(id, PUT, HELD);
        clock.daysAgo(PUT, () -> {
            made[0] = additions.draft(
                    chair,
                    id,
                    new Additions.Wish("Сүт қабылдау пунктіне су жылытқыш алу", Way.EQUAL, EACH, due, null),
                    UUID.randomUUID());
            additions.put(chair, id, made[0], meeting, UUID.randomUUID());
        });
        meetings.adopt(id, meeting, PUT, HELD);
        clock.daysAgo(
                DRAFTED,
                () -> payouts.draft(
                        chair, id, membership(id, people.actor(DemoPerson.PROPOSED)), due, UUID.randomUUID()));
        clock.daysAgo(FIRST, () -> bring(chair, id, made[0], chair, EACH));
        clock.daysAgo(
                SECOND, () -> bring(chair, id, made[0], people.actor(DemoPerson.ZERENDI_1), new BigDecimal("8000")));
    }

    private void bring(Actor chair, UUID id, UUID addition, Actor member, BigDecimal amount) {
        additions.bring(chair, id, addition, membership(id, member), amount, LocalDate.now(clock), UUID.randomUUID());
    }

    /** Of now or of then. */
    private UUID membership(UUID id, Actor member) {
        return jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(id, member.accountId())
                .query(UUID.class)
                .single();
    }
}
