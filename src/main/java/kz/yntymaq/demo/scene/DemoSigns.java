package kz.yntymaq.demo.scene;

import java.util.List;
import java.util.UUID;
import kz.yntymaq.demo.DemoClock;
import kz.yntymaq.demo.DemoScene;
import kz.yntymaq.integrity.run.Runs;
import kz.yntymaq.integrity.signal.Objections;
import kz.yntymaq.office.Actors;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signs of co-operatives: a run of some weeks ago, so that officials see what it found, and one of last night. A chair objected
 * to a signal, which waits for an official.
 */
@Component
@Profile("demo")
@Order(60) // all that is looked at stands
class DemoSigns implements DemoScene {

    private static final long FIRST_RUN = 25;
    private static final long OBJECTED = 1;
    private static final String WORDS =
            "Бұл мүшелер алғашқы айларда жарнасын толық төлеп үлгермеді. Қалғандары осы айда төлейді, кестесі жиналыста бекітілген.";

    private final DemoClock clock;
    private final Runs runs;
    private final Objections objections;
    private final Actors actors;
    private final JdbcClient jdbc;

    DemoSigns(DemoClock clock, Runs runs, Objections objections, Actors actors, JdbcClient jdbc) {
        this.clock = clock;
        this.runs = runs;
        this.objections = objections;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    private record Found(UUID id, UUID cooperative, UUID chair) {}

    @Override
    public void play() {
        clock.daysAgo(FIRST_RUN, runs::night);
        clock.daysAgo(0, runs::night);
        List<Found> found = jdbc.sql("""
                select s.id, s.cooperative_id, c.chair_id from integrity_signal s join cooperative c on c.id = s.cooperative_id
                 where s.state = 'OPEN' order by s.part = 'BREACH', s.raised_on, s.indicator, c.name_kk limit 1""")
                .query((row, n) -> new Found(
                        row.getObject("id", UUID.class),
                        row.getObject("cooperative_id", UUID.class),
                        row.getObject("chair_id", UUID.class)))
                .list();
        found.forEach(each -> clock.daysAgo(
                OBJECTED,
                () -> objections.file(
                        actors.find(each.chair()).orElseThrow(),
                        each.cooperative(),
                        each.id(),
                        WORDS,
                        UUID.randomUUID())));
    }
}
