package kz.yntymaq.demo.scene;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.demo.DemoClock;
import kz.yntymaq.demo.DemoPeople;
import kz.yntymaq.demo.DemoPerson;
import kz.yntymaq.demo.DemoScene;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.reopening.Found;
import kz.yntymaq.review.reopening.Reopenings;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A refusal that an official of the district proposes to take back; a colleague is to answer. */
@Component
@Profile("demo")
@Order(46)
class DemoReopening implements DemoScene {

    private static final int PROPOSED = 2;

    private final Reopenings reopenings;
    private final ReviewAccess access;
    private final DemoPeople people;
    private final DemoClock clock;
    private final JdbcClient jdbc;
    private final EntityManager entities;

    DemoReopening(
            Reopenings reopenings,
            ReviewAccess access,
            DemoPeople people,
            DemoClock clock,
            JdbcClient jdbc,
            EntityManager entities) {
        this.reopenings = reopenings;
        this.access = access;
        this.people = people;
        this.clock = clock;
        this.jdbc = jdbc;
        this.entities = entities;
    }

    @Override
    public void play() {
        entities.flush(); // what was refused is looked for in the tables, and all of this is one transaction
        clock.daysAgo(PROPOSED, () -> {
            Actor official = people.actor(DemoPerson.DISTRICT_OFFICIAL);
            UUID id = refused();
            reopenings.propose(
                    official,
                    id,
                    UUID.randomUUID(),
                    access.findVisibleTo(official, id).getVersion(),
                    Found.MISTAKE,
                    "Үйдің құжаты тіркелген екен, бірінші файлдың екінші бетінде тұр.");
        });
    }

    private UUID refused() {
        return jdbc.sql("""
                select id from application_case_v
                 where state = 'REFUSED' and programme = 'AAP' and district_code = '115600000'
                 order by submitted_at, id limit 1""").query(UUID.class).single();
    }
}
