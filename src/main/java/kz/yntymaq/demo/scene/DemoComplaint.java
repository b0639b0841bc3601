package kz.yntymaq.demo.scene;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import kz.yntymaq.demo.DemoClock;
import kz.yntymaq.demo.DemoPeople;
import kz.yntymaq.demo.DemoPerson;
import kz.yntymaq.demo.DemoScene;
import kz.yntymaq.review.complaint.Complaints;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A complaint against a refusal of the district's, which waits for the oblast. */
@Component
@Profile("demo")
@Order(45)
class DemoComplaint implements DemoScene {

    private static final int FILED = 10;

    private final Complaints complaints;
    private final DemoPeople people;
    private final DemoClock clock;
    private final JdbcClient jdbc;
    private final EntityManager entities;

    DemoComplaint(Complaints complaints, DemoPeople people, DemoClock clock, JdbcClient jdbc, EntityManager entities) {
        this.complaints = complaints;
        this.people = people;
        this.clock = clock;
        this.jdbc = jdbc;
        this.entities = entities;
    }

    @Override
    public void play() {
        entities.flush(); // what was refused is looked for in the tables, and all of this is one transaction
        clock.daysAgo(
                FILED,
                () -> complaints.file(
                        people.actor(DemoPerson.ZERENDI_2),
                        refused(),
                        "Анықтаманың мерзімі өткен жоқ: ол өтінім берілерден он күн бұрын алынған.",
                        UUID.randomUUID()));
    }

    private UUID refused() {
        return jdbc.sql("""
                select id from application_case_v
                 where state = 'REFUSED' and programme = 'AA' and district_code = '115600000'
                 order by submitted_at, id limit 1""").query(UUID.class).single();
    }
}
