package kz.yntymaq.demo.scene;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.demo.DemoClock;
import kz.yntymaq.demo.DemoPeople;
import kz.yntymaq.demo.DemoPerson;
import kz.yntymaq.demo.DemoScene;
import kz.yntymaq.review.assignment.Absences;
import kz.yntymaq.review.assignment.Assignments;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two officials of one akimat: cases that were taken, one that was handed over, and one who is away while the other stands in. */
@Component
@Profile("demo")
@Order(20)
class DemoAssignments implements DemoScene {

    private static final long TAKEN = 3;
    private static final long HANDED_OVER = 2;
    private static final long AWAY = 1;
    private static final long DAYS_AWAY = 12;

    private final Assignments assignments;
    private final Absences absences;
    private final DemoPeople people;
    private final DemoClock clock;
    private final JdbcClient jdbc;

    DemoAssignments(Assignments assignments, Absences absences, DemoPeople people, DemoClock clock, JdbcClient jdbc) {
        this.assignments = assignments;
        this.absences = absences;
        this.people = people;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public void play() {
        Actor first = people.actor(DemoPerson.DISTRICT_OFFICIAL);
        Actor second = people.actor(DemoPerson.SECOND_DISTRICT_OFFICIAL);
        List<UUID> waiting = waiting();
        clock.daysAgo(TAKEN, () -> waiting.forEach(id -> assignments.take(first, id, UUID.randomUUID())));
        clock.daysAgo(
                HANDED_OVER,
                () -> assignments.give(
                        first,
                        waiting.get(0),
                        second.accountId(),
                        "Жобаның жері Күсеп жақта, ол ауылды әріптесім жақсы біледі",
                        UUID.randomUUID()));
        clock.daysAgo(AWAY, () -> {
            LocalDate from = LocalDate.now(clock);
            absences.enter(
                    second, second.accountId(), first.accountId(), from, from.plusDays(DAYS_AWAY), UUID.randomUUID());
        });
    }

    /** Two that wait for the akimat of the district, the oldest first; what else waits is nobody's. */
    private List<UUID> waiting() {
        return jdbc.sql("""
                select id from application_case_v
                 where state = 'SUBMITTED' and acting_level = 'DISTRICT' and district_code = '115600000'
                 order by submitted_at, id limit 2""").query(UUID.class).list();
    }
}
