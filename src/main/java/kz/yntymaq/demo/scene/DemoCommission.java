package kz.yntymaq.demo.scene;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Applications;
import kz.yntymaq.demo.DemoClock;
import kz.yntymaq.demo.DemoPeople;
import kz.yntymaq.demo.DemoPerson;
import kz.yntymaq.demo.DemoScene;
import kz.yntymaq.review.commission.Ballot;
import kz.yntymaq.review.commission.CaseVotes;
import kz.yntymaq.review.sitting.CommissionSittings;
import kz.yntymaq.review.sitting.Commissions;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The standing commission of a district: a sitting that was held and whose protocol all confirmed, and one that is open, with a
 * case on which three have voted, one stands aside and one is waited for.
 */
@Component
@Profile("demo")
@Order(21)
class DemoCommission implements DemoScene {

    private static final long NAMED = 60;
    private static final long HELD = 42;
    private static final LocalTime HOUR = LocalTime.of(9, 30);
    private static final String ROOM = "12-кабинет, портал арқылы да қатысуға болады";

    private final Commissions commissions;
    private final CommissionSittings sittings;
    private final CaseVotes votes;
    private final Applications applications;
    private final DemoPeople people;
    private final DemoClock clock;
    private final JdbcClient jdbc;
    private final EntityManager entities;

    DemoCommission(
            Commissions commissions,
            CommissionSittings sittings,
            CaseVotes votes,
            Applications applications,
            DemoPeople people,
            DemoClock clock,
            JdbcClient jdbc,
            EntityManager entities) {
        this.commissions = commissions;
        this.sittings = sittings;
        this.votes = votes;
        this.applications = applications;
        this.people = people;
        this.clock = clock;
        this.jdbc = jdbc;
        this.entities = entities;
    }

    @Override
    public void beforeConclusion(UUID id) {
        entities.flush(); // an agenda is read from the tables, and all of this is one transaction
        clock.daysAgo(
                NAMED,
                () -> commissions.name(
                        people.actor(DemoPerson.COMMISSION_CHAIR),
                        0,
                        new Commissions.Naming(
                                "14-Ө",
                                LocalDate.now(clock),
                                account(DemoPerson.COMMISSION_CHAIR),
                                account(DemoPerson.COMMISSION_SECRETARY),
                                Set.of(
                                        account(DemoPerson.DISTRICT_OFFICIAL),
                                        account(DemoPerson.COMMISSION_1),
                                        account(DemoPerson.COMMISSION_2))),
                        UUID.randomUUID()));
        clock.daysAgo(
                NAMED,
                () -> commissions.confirm(
                        people.actor(DemoPerson.COMMISSION_SECRETARY),
                        1,
                        "14-Ө",
                        LocalDate.now(clock),
                        UUID.randomUUID()));
        UUID sitting = called(HELD, id);
        Actor chair = people.actor(DemoPerson.COMMISSION_CHAIR);
        clock.daysAgo(HELD, () -> {
            sittings.open(chair, sitting, UUID.randomUUID());
            cast(DemoPerson.COMMISSION_CHAIR, id, Ballot.YES, "Құжаттары толық, бағасы нарықтағымен бірдей.");
            cast(DemoPerson.COMMISSION_SECRETARY, id, Ballot.YES, "Жаңа жұмыс орындары ашылады, мүшелері көп.");
            cast(DemoPerson.DISTRICT_OFFICIAL, id, Ballot.YES, "Құжаттарын өзім тексердім, бәрі дұрыс.");
            cast(DemoPerson.COMMISSION_1, id, Ballot.NO, "Қойма салатын жер ауылдан тым алыс тұр.");
            cast(DemoPerson.COMMISSION_2, id, Ballot.YES, "Мүшелері қоймаға өнімін бірге өткізеді.");
            sittings.end(chair, sitting, UUID.randomUUID());
            List.of(
                            DemoPerson.COMMISSION_CHAIR,
                            DemoPerson.COMMISSION_SECRETARY,
                            DemoPerson.DISTRICT_OFFICIAL,
                            DemoPerson.COMMISSION_1,
                            DemoPerson.COMMISSION_2)
                    .forEach(one -> sittings.confirm(people.actor(one), sitting, UUID.randomUUID()));
        });
    }

    @Override
    public void play() {
        UUID id = concluding();
        UUID sitting = called(1, id);
        clock.daysAgo(1, () -> sittings.open(people.actor(DemoPerson.COMMISSION_CHAIR), sitting, UUID.randomUUID()));
        clock.daysAgo(0, () -> {
            cast(DemoPerson.COMMISSION_CHAIR, id, Ballot.YES, "Жоба ауылға керек, бағасы нарықтағымен бірдей.");
            cast(
                    DemoPerson.COMMISSION_SECRETARY,
                    id,
                    Ballot.ABSTAIN,
                    "Өткізетін келісімшарты әлі жоқ, сондықтан күмәнім бар.");
            cast(DemoPerson.COMMISSION_1, id, Ballot.YES, "Құжаттары толық, мүшелері өнімді бірге өткізеді.");
            cast(DemoPerson.COMMISSION_2, id, Ballot.RECUSED, "Төраға менің бұрынғы әріптесім, сондықтан қатыспаймын.");
        });
    }

    /** A sitting with one case, called the day before. */
    private UUID called(long ago, UUID id) {
        var sitting = new UUID[1];
        clock.daysAgo(
                ago + 1,
                () -> sitting[0] = sittings.call(
                        people.actor(DemoPerson.COMMISSION_CHAIR),
                        LocalDate.now(clock)
                                .plusDays(1)
                                .atTime(HOUR)
                                .atZone(clock.getZone())
                                .toInstant(),
                        ROOM,
                        Set.of(id),
                        UUID.randomUUID()));
        return sitting[0];
    }

    private UUID account(DemoPerson person) {
        return people.actor(person).accountId();
    }

    private void cast(DemoPerson person, UUID id, Ballot ballot, String reason) {
        Actor actor = people.actor(person);
        votes.cast(
                actor,
                id,
                applications.findVisibleTo(actor, id).getVersion(),
                ballot,
                reason,
                ballot == Ballot.YES ? List.of(9, 8, 7) : List.of(6, 5, 7),
                UUID.randomUUID());
    }

    /** The one that waits for the conclusion of the district. */
    private UUID concluding() {
        return jdbc.sql("""
                select id from application_case_v
                 where state = 'SUBMITTED' and stage = 'CONCLUSION' and district_code = '115600000'
                 order by submitted_at, id limit 1""").query(UUID.class).single();
    }
}
