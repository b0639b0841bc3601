package kz.yntymaq.demo.scene;

import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.cooperative.body.Revisions;
import kz.yntymaq.cooperative.control.Aim;
import kz.yntymaq.cooperative.control.Initiatives;
import kz.yntymaq.demo.DemoClock;
import kz.yntymaq.demo.DemoPeople;
import kz.yntymaq.demo.DemoPerson;
import kz.yntymaq.demo.DemoScene;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An initiative group that has reported, an audit that a third demand, and a group that has not reached its third. */
@Component
@Profile("demo")
@Order(13)
class DemoControl implements DemoScene {

    private static final long GATHERED = 34;
    private static final long REPORTED = 26;
    private static final long DEMANDED = 4;
    private static final long GATHERING = 2;

    private final Initiatives initiatives;
    private final Revisions revisions;
    private final DemoPeople people;
    private final DemoClock clock;

    DemoControl(Initiatives initiatives, Revisions revisions, DemoPeople people, DemoClock clock) {
        this.initiatives = initiatives;
        this.revisions = revisions;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void play() {
        UUID milk = people.cooperative("Береке-Зеренді");
        UUID group = begin(
                GATHERED,
                milk,
                Aim.GROUP,
                "Жазғы жем сатып алу және қойма",
                DemoPerson.ZERENDI_1,
                DemoPerson.ZERENDI_2);
        clock.daysAgo(
                REPORTED,
                () -> revisions.report(
                        people.actor(DemoPerson.ZERENDI_2),
                        milk,
                        new Revisions.Report(
                                LocalDate.now(clock).minusDays(90),
                                LocalDate.now(clock).minusDays(1),
                                LocalDate.now(clock),
                                "Жем шарттары мен қойма кітабы қаралды. Екі жүкқұжатта мөлшер сәйкес емес. Оны жиналыста түсіндіруді ұсынамыз.",
                                group),
                        UUID.randomUUID()));
        begin(DEMANDED, milk, Aim.AUDIT, "2026 жылғы қаржы есебі", DemoPerson.ZERENDI_3, DemoPerson.ZERENDI_2);
        begin(
                GATHERING,
                people.cooperative("Бурабай суы"),
                Aim.GROUP,
                "Құдықты жөндеуге жұмсалған ақша",
                DemoPerson.SAYRAM_3,
                DemoPerson.KUSEP_1);
    }

    private UUID begin(long daysAgo, UUID cooperative, Aim aim, String words, DemoPerson first, DemoPerson... others) {
        var begun = new UUID[1];
        clock.daysAgo(daysAgo, () -> {
            begun[0] = initiatives.begin(
                    people.actor(first), cooperative, new Initiatives.Wish(aim, words, null), UUID.randomUUID());
            for (DemoPerson each : others) {
                initiatives.join(people.actor(each), cooperative, begun[0]);
            }
        });
        return begun[0];
    }
}
