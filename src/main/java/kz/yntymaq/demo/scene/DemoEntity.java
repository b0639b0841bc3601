package kz.yntymaq.demo.scene;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.entity.LegalEntity;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.demo.DemoClock;
import kz.yntymaq.demo.DemoPeople;
import kz.yntymaq.demo.DemoPerson;
import kz.yntymaq.demo.DemoScene;
import kz.yntymaq.kernel.Bilingual;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A legal entity is a member of the market in Sayram. */
@Component
@Profile("demo")
@Order(15)
class DemoEntity implements DemoScene {

    private static final BigDecimal SHARE = new BigDecimal("60000");
    private static final long ASKED = 9;
    private static final long DECIDED = 6;
    private static final long PAID = 4;
    private static final int MEMBERS = 4;

    private final DemoPeople people;
    private final DemoClock clock;
    private final Memberships memberships;
    private final JdbcClient jdbc;

    DemoEntity(DemoPeople people, DemoClock clock, Memberships memberships, JdbcClient jdbc) {
        this.people = people;
        this.clock = clock;
        this.memberships = memberships;
        this.jdbc = jdbc;
    }

    @Override
    public void play() {
        UUID id = people.cooperative("Сайрам базары");
        Actor chair = people.actor(DemoPerson.SAYRAM_1);
        Actor acts = people.actor(DemoPerson.CHAIR_IN_TURKISTAN);
        var entity = new LegalEntity(
                new Bilingual("«Сайрам тасымалы» ЖШС", "ТОО «Сайрам тасымалы»"),
                "150140999900",
                new Bilingual("Сайрам ауданы, Ақсукент", "Сайрамский район, Аксукент"),
                "жарғы, 14-тармақ");
        clock.daysAgo(ASKED, () -> memberships.ask(acts, id, SHARE, null, entity, UUID.randomUUID()));
        UUID membership = jdbc.sql("select id from membership where cooperative_id = ? and account_id = ?")
                .params(id, acts.accountId())
                .query(UUID.class)
                .single();
        clock.daysAgo(
                DECIDED,
                () -> memberships.decide(
                        chair,
                        id,
                        membership,
                        new MeetingDecision(LocalDate.now(clock), MEMBERS, MEMBERS, 0, 0),
                        UUID.randomUUID()));
        clock.daysAgo(
                PAID,
                () -> memberships.pay(
                        chair, id, membership, SHARE, BigDecimal.ZERO, LocalDate.now(clock), UUID.randomUUID()));
    }
}
