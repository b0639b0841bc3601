package kz.yntymaq.demo.scene;

import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.cooperative.payout.Payouts;
import kz.yntymaq.demo.DemoClock;
import kz.yntymaq.demo.DemoPeople;
import kz.yntymaq.demo.DemoPerson;
import kz.yntymaq.demo.DemoScene;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A member of the market in Sayram has left: share and net income are owed. The chair recorded that a meeting outside the portal
 * decided on it, to which members may still object.
 */
@Component
@Profile("demo")
@Order(14)
class DemoPayout implements DemoScene {

    private static final long ASKED = 14;
    private static final long LEFT = 12;
    private static final long DRAFTED = 5;
    private static final long RECORDED = 3;
    private static final int MEMBERS = 4;

    private final DemoPeople people;
    private final DemoClock clock;
    private final Memberships memberships;
    private final Payouts payouts;
    private final JdbcClient jdbc;

    DemoPayout(DemoPeople people, DemoClock clock, Memberships memberships, Payouts payouts, JdbcClient jdbc) {
        this.people = people;
        this.clock = clock;
        this.memberships = memberships;
        this.payouts = payouts;
        this.jdbc = jdbc;
    }

    @Override
    public void play() {
        UUID id = people.cooperative("Сайрам базары");
        Actor chair = people.actor(DemoPerson.SAYRAM_1);
        Actor leaver = people.actor(DemoPerson.KUSEP_1);
        UUID membership = jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(id, leaver.accountId())
                .query(UUID.class)
                .single();
        clock.daysAgo(ASKED, () -> memberships.askToLeave(leaver, id, UUID.randomUUID()));
        clock.daysAgo(LEFT, () -> memberships.leave(chair, id, membership, decided(), UUID.randomUUID()));
        clock.daysAgo(
                DRAFTED,
                () -> payouts.draft(chair, id, membership, LocalDate.now(clock).plusMonths(2), UUID.randomUUID()));
        clock.daysAgo(RECORDED, () -> payouts.decidedOutside(chair, id, membership, decided(), UUID.randomUUID()));
    }

    private MeetingDecision decided() {
        return new MeetingDecision(LocalDate.now(clock), MEMBERS, MEMBERS, 0, 0);
    }
}
